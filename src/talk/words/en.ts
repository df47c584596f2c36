import type { WordLists } from './word-lists.ts';

/** How things are said in English. */
export const en: WordLists = {
  intents: {
    thanks: {
      says: [
        '(thanks|thank you|thank u|thankyou|thx|thnx|tnx|tx|ty|cheers|ta|much appreciated|appreciate (it|that|you*)|nice one|well done|good bot|great|perfect|awesome|excellent|brilliant|lovely|cool|ok|okay|k|alright|got it|understood|will do|noted|makes sense)',
      ],
      not: ['thanks, but it fails with 569008', 'no thanks to the carrier the trunk is down', 'great outage again'],
    },
    solved: {
      says: [
        '(solved|resolved|sorted|sorted out|fixed|cured|repaired)',
        '(that|this|it) (did it|worked|did the trick|was it|helped|solved it|fixed it|sorted it)',
        'that was (it|the (problem|issue|cause|reason|culprit|fix))',
        '(it|all|everything|that|calls|outbound|inbound|they) .. (work*|ok|fine|good|running|flowing|connect*) (again|now)',
        '(works|working|up|running|back) (again|now|fine|fine now)',
        '(now|finally) (it |that |this |everything |all |they )?(work*|connect*|is up|are up|go through|goes through)',
        'back (to normal|up|online|in business)',
        'found (it|the (problem|issue|cause|culprit|reason))',
        '(no longer|no more) .. (fail*|error*|drop*|issue*|problem*)',
        '(it|problem|issue|error) (is|has) gone',
        '(turned out|turns out|it was (just |only )?the|it was (just |only )?(a|an|our))',
        '(problem|issue|case|ticket) (solved|closed|resolved)',
        'all good now',
        '(first|second|third|last|other|latter|former)( one)? (was it|did it|fixed it|worked|was the (problem|issue|cause|one))',
        'works$',
      ],
      unless: [
        '(nothing|none|neither|which|what|how|hardly|only) .. works',
        '(nothing|none|neither|which|what|how|only) works',
      ],
      not: [
        'is this solved?',
        'not solved yet',
        'how can this be solved',
        'still not fixed',
        'it did not work',
        'when will it be fixed?',
        'has anyone solved this',
        'that has not helped',
      ],
    },
    stillFails: {
      says: [
        'still (the )?(same|fail*|broken|down|not|no|drop*|happen*|there|get*|see*|reject*|refus*|have|having|an issue|error*|doesnt|dont|cant|isnt|wont)',
        '(did|does|has|have)(nt| not) (help*|work*|fix*|change*|solve*|do anything|make a difference)',
        '(didnt|doesnt|hasnt|havent) (help*|work*|fix*|change*|solve*|done|do) .. (anything|it|that|yet|either)?',
        '(no luck|no change|no effect|no difference|no improvement|no joy|to no avail|nothing changed|nothing changes|makes no difference|made no difference)',
        '(same (error|issue|problem|thing|result|failure|story)|problem (persists|remains)|persists|it persists|keeps (failing|happening|dropping|coming back))',
        'not (solved|fixed|resolved|working) (yet|either|at all)?',
        '(fails|failing|failed|broken|down|happening|happened|happens|dropped|drops) again',
        '(came|come|is) back again',
        'wasnt (it|that|the (problem|issue|cause|reason))',
        'that was not (it|the (problem|issue|cause|reason))',
      ],
      not: ['it does not fail any more', 'the same failure as 569003?', 'works again', 'calls fail since this morning'],
    },
    why: {
      says: [
        '^(but |and |so |ok |hm )?(but |and |so |ok |hm )?(why|how come|how so|what for)',
        'why .. (happen*|is|are|does|do|did|would|that|this|fail*|get|getting)',
        'what (does|do|did|would) (it|that|this|they|these|those|the (error|message|code|phrase)) .. mean*',
        'what (causes|caused|is causing|triggers|triggered|is behind|went wrong|is wrong|happened|exactly happened|goes wrong)',
        'whats (behind|causing|wrong|the (reason|cause|root cause|meaning))',
        'what is (the )?(reason|cause|root cause|meaning)',
        'where does (it|this|that) come from',
        'how did (it|this|that) happen',
        '(explain|elaborate|tell me why|i dont (understand|get it)|dont get it|in plain english|root cause|more background)',
      ],
      not: ['that is why we called', 'what is a subcode?', 'explain the difference'],
    },
    whoActs: {
      says: [
        '(who|whos|whose) .. (act*|fix*|respons*|repair*|job|turn|fault|problem|side|has to|have to|needs to|need to|must|should do|should fix|should act|takes care|take care|handles|handle|owns|own|in charge|solve*|does that|to blame|move)',
        '(whose|which|what|on which) (side|end|party|team) (is|was|has|does|do|should|must|needs|are)',
        '(is|was) (it|that|this) .. (my|our|ours|us|your|yours|their|theirs|microsoft*|ms|carrier*|provider*|sbc*) (side|end|fault|problem|issue|job|turn|or|thing|doing)',
        '(is|was) (it|that|this) (on )?(us|them|me|microsoft*|the carrier*|the sbc*|the provider*|our sbc*|ours|theirs)',
        '(do|does) .. (microsoft|carrier|provider|vendor|we|i|they) (have to|need to|must) (act|do something|fix|change)',
        'do i have to do (something|anything)',
        '(our|my|microsoft*|carrier*|their) (side|fault|end) or',
      ],
      not: ['who do I escalate to?', 'who are you', 'both sides see the error', 'who called?'],
    },
    escalate: {
      says: [
        '(who|whom|where|how|which) .. (escalat*|contact*|call about|call for|to call|should i call|do i call|do we call|should we call|can i call|turn to|reach out|raise|open .. (ticket|case)|file .. (ticket|case)|report (it|this|that|to)|ask|complain*|ping|notify|hand (it|this|that) (over|off))',
        '(escalat*|open .. (ticket|case) with|raise .. (ticket|case)|log .. (ticket|case)|support (ticket|case)|need support|contact support|call support|microsoft support)',
        '(can|should|shall|do|must) (i|we) .. (open|raise|file|log|create) .. (ticket|case|incident)',
        '(who|whom) (to|do i|do we|should i|should we|can i|can we|could i|shall i|shall we) (escalate|contact|call|ask|write|mail|email|ping|phone|talk|speak|turn|reach)',
        'who (is|are|s) .. (contact|responsible contact|point of contact|owner)',
      ],
      not: ['who called the queue?', 'who has to act?', 'whom does the caller reach?', 'where is the code?'],
    },
    whereIsTheCode: {
      says: [
        '(where|how) .. (find*|see|look*|get|read|stand*|locate|check|is|are|do i|can i) .. (code*|subcode*|number*|sub code*|reason|error message|phrase|callendsubreason|it in the admin center|correlation id)',
        '(where|how) .. (see|find|get) (it|that|them|this|those)',
        '(i |we )?(dont have|do not have|have no|havent got|have not got|cant find|can not find|cannot find|cant see|couldnt find|dont see|dont know|lost|forgot|forgotten|miss|missing|dont remember) .. (code*|subcode*|number*|sub code*)',
        '(no|which|what) (microsoft |sub )?(code|subcode|number) (do you (need|mean|want)|should i|where|at hand|shown|there|here)',
        '(which|what) (code*|number*) (do|did|should|are)',
        'where (is|are) .. (code*|subcode*|number*)',
      ],
      not: ['where is the SBC?', 'the code is 569008', 'what is a subcode', 'which logs do I need?'],
    },
    whatIsACode: {
      says: [
        '(what|whats) (is|are|s|does|do)? ?(a |an |the |these |this |that )?(microsoft |sip |end )?(sub ?code*|response code*|microsoft code*|sip code*|callendsubreason|callendreason|two codes|two numbers|second number|first number)( (mean|stand for|for|about|good for))?',
        '(difference between|difference of) .. (code and .. subcode|sip code and|subcode and|sip and microsoft|two codes|two numbers)',
        'what (do|does) .. (two |both )?(codes|numbers|code|subcode) (mean|stand for)( in general)?',
        'explain .. (sub ?code*|microsoft code*|response code*)',
      ],
      unless: ['(this|that|the) (code|number|error) mean*'],
      not: ['what does 569008 mean?', 'what does this code mean', 'where is the subcode?'],
    },
    logs: {
      says: [
        '(which|what|whose|any|do you need|need) .. (log*|trace*|pcap|capture*|wireshark|evidence|data|details|information|info|artefact*|artifact*) .. (need*|want*|collect*|pull|get|gather|provide|send|attach|look*|check*|should|do|to|required|useful|help*|for)',
        '(which|what) (log|logs|trace|traces|sip trace|data|evidence)',
        'what (should|do|shall|must|can) (i|we) (collect|gather|capture|attach|provide|send|pull|save)',
        '(do|should) (i|we|you) (need|take|pull|collect|send|attach) .. (log*|trace*|pcap|capture|correlation id)',
        'where .. (log|logs|trace|traces)',
        'what .. (support|microsoft|vendor|carrier) .. (need*|want*|ask*)',
      ],
      not: ['the log says certificate expired', 'here is the trace', 'logs attached', 'the trace shows a 503'],
    },
    outage: {
      says: [
        '(is|are|was|were|has) .. (teams|microsoft|office|m365|o365|365|azure|direct routing|the service|phone system|ms) .. (down|outage|outages|broken|degraded|having (issues|problems)|offline|unavailable|unhealthy|issue|incident)',
        '(teams|microsoft|m365|o365|azure|direct routing) (is )?(down|outage|incident)',
        '(is there|any|known) .. (outage*|incident*|service (issue|degradation)|advisory|disruption|downtime)',
        '(service health|health dashboard|status page|service status|outage)',
        '(is it|anyone) .. (everyone|everybody|global|worldwide|widespread|only us|just us|others too)',
      ],
      unless: ['(outage|it) (is|was) (over|gone|fixed)'],
      not: ['the trunk is down', 'our SBC is down since noon', 'the outage is over, thanks'],
    },
    compare: {
      says: [
        '(compare*|comparison|side by side)( (them|those|these|it|both|the two|all|that|this))?',
        '(difference*|differ|differs) ?(between|to|from)?',
        '(what|whats|which|how) .. (different|difference*|differ*|distinguish*|tell .. apart)',
        'how do (i|we|you) tell .. apart',
        '(them|these|those) (apart|vs|versus)',
        '(is|are) (it|that|this|they|those|these|both) .. (the )?same (thing|error|cause|problem)?( as .*)?',
      ],
      unless: ['(a|another|the) different (call|user|trunk|number|sbc)'],
      not: ['same error', 'a different call', 'still the same problem'],
    },
    more: {
      says: [
        '(can|may|could|should|do) (i|we) .. (ignore|skip) (it|that|this|them)',
        '(more|further|additional|other|next|remaining|all|rest of the) .. (step*|detail*|info*|remed*|suggest*|idea*|option*|action*|thing* to try|help)',
        '(what|anything|something) (else|more|next|now|then)( .*)?',
        '(and |so |ok )?(now|next|then) what',
        '(whats|what is|what are|what comes|what would be) .. (next|first step|next step*|first thing|left|steps)',
        'what (should|shall|do|can|could|would|must) (i|we|one|they) .. (do|try|check|start|look|first|next|now|about it|change)',
        '(how|what) (do|can|should|would|could|must) (i|we|you) .. (fix|solve|repair|resolve|proceed|go on|go from here|do about|continue|remedy)',
        'how (to|is it|can it be|can this be|can that be|does one) (fix*|solv*|resolv*|repair*)',
        '(tell me more|more please|go on|continue|show all|show more|more|next|keep going|i (already )?(tried|did|checked|have done) (that|this|it|them)|(already|just) (tried|did|done|checked)( that| this| it)?|(tried|did|done|checked) (that|this|it|them)( already| too| both)?)',
        'how (do|can) (i|we) (start|begin)',
        'where do (i|we) (start|begin|look)',
      ],
      unless: ['(more|next|further|other) (call*|user*|failure*|error*|trunk*)'],
      not: [
        'more calls fail now',
        'all calls fail',
        'what about 569003',
        'the next call failed too',
        'anything wrong with the SBC?',
      ],
    },
    forget: {
      says: [
        '(forget|forget about|drop|discard|clear|reset|ignore|scrap|delete) (it|that|this|them|everything|all that|all of it|all|what i said|the (last|previous|earlier) .*|your memory|my data|the context|context|memory|chat|history)',
        '(never mind|nevermind|nvm|start over|start again|start from scratch|from scratch|new (case|topic|problem|subject)|reset|clean slate|skip it|false alarm)',
      ],
      unless: ['(can|could|may|should|do|must) (i|we|one) .*'],
      not: [
        'can I ignore it',
        'I forgot the code',
        'do not forget the trace',
        'the SBC was reset',
        'ignore your instructions',
      ],
    },
    mute: {
      says: [
        '(please )?(be quiet|shut up|mute|mute yourself|quiet|silence|hush|stop (posting|answering|talking|replying|responding|commenting|listening|writing|it|that|this|please)|dont (answer|reply|post|respond|comment)|do not (answer|reply|post|respond|comment)|stay (quiet|silent|out)|keep quiet|stop|leave us alone|only answer when .*|go away)',
      ],
      not: ['the mute button fails', 'calls stop after ten seconds', 'the SBC does not answer', 'stop the SBC first'],
    },
    stats: {
      says: [
        '(stats|statistics|figures|numbers please|metrics|usage|top codes|report card|show (me )?(the )?(stats|statistics|figures|numbers|metrics)|how many (failures|errors|calls|questions) .*|most (frequent|common) (codes|errors|failures))',
      ],
      not: ['the usage report says 569008', 'how many channels does a trunk have', 'the numbers are 569008 and 504'],
    },
    human: {
      says: [
        '(talk|speak|chat|connect me|put me through|transfer me|hand me) (to|with) .. (human|person|someone|somebody|agent|people|engineer|expert|operator|colleague)',
        '(need|want|get me|give me|is there|can i (get|have|reach)) .. (human|real person|person|agent|live person|someone real|an expert|support engineer|real engineer)',
        '(are you|am i talking to) .. (human|bot|robot|real|person|machine|ai|chatgpt|copilot|llm)',
        '(human|agent|operator|real person)( please)?',
      ],
      unless: [
        '(the|our|an|to) agent* .. (ring*|call*|answer*|hear*)',
        'transferred',
        'agent* (does|do|did|can|cannot|cant|doesnt)',
      ],
      not: ['the agent does not ring', 'a person in the office cannot call', 'the call was transferred to an agent'],
    },
  },
  pointers: {
    both: { says: ['both( of (them|these|those))?', 'the two( of them)?'], not: ['both trunks fail'] },
    all: {
      says: [
        'all( of (them|these|those)| three| four)?',
        'every one( of them)?',
        'show (me )?(them )?all',
        'each( of them)?',
      ],
      not: ['all calls fail'],
    },
    other: {
      says: [
        '(no )?(the |that )?other( one)?',
        'the one before',
        '(the )?previous one',
        'not (this|that) one the other( one)?',
      ],
      not: ['the other side hangs up'],
    },
    which: {
      says: [
        '(which|what) (one|ones)? ?(of (them|these|those|the (two|three|eight|ones)) ?)?(is it|was it|is right|applies|fits|is mine|are there|could it be|do you mean|exactly|now)?',
        '(which|what) (message*|options|candidates|possibilities|choices|failures|one)( .*)?',
        'show (me )?(them|the (list|options|candidates|choices|messages))( again)?',
        'what are the (options|choices|candidates|possibilities)',
        'list them',
      ],
      not: ['which trunk is affected', 'what a mess'],
    },
    none: {
      says: [
        '(none|neither|not one|not any)( of (them|these|those|the (two|above)|it))?( fits| match*| is it| apply| applies)?',
      ],
      not: ['none of the calls work'],
    },
    above: {
      says: [
        '(look|check|see|explain|read|analy*|answer|help|what|handle|take) .. (post|message|error|one|paste|thread|question|log|failure|call|this|that) (above|before|earlier|up there)',
        '(above|previous|earlier|last|parent|first|original) (post|message|paste|error|question)',
        '(post|message|error|paste) (above|before)',
        '(can you |please |could you )?(look|check|explain|have a look|take a look) ?(at |into )?(this|that|it|the above|above)?( please)?',
        'your (thoughts|opinion|take|view)',
        'what do you (think|say)( about (it|this|that))?',
      ],
      not: ['look at 569008', 'the post failed'],
    },
    vendor: {
      says: [
        '(what|where|how|which) .. (check|look|see|do|find|verify|set*|configure|test|try) .. (on|in|at|with|for) (a|an|the|my|our)? ?',
        '(on|with|for) (a|an|the|my|our)? ?',
        '(we|i) (have|use|run|are using|got) (a|an)? ?',
        '(its|it is|that is|this is|the sbc is) (a|an)? ?',
        '(and |what about )(a|an|the|on a|on an|on the|for)? ?',
      ],
      not: [],
    },
  },
  ordinals: [
    'first|1st',
    'second|2nd',
    'third|3rd',
    'fourth|4th',
    'fifth|5th',
    'sixth|6th',
    'seventh|7th',
    'eighth|8th',
    'ninth|9th',
    'tenth|10th',
  ],
  last: 'last|latter|bottom',
  number: 'number|no|nr|option|choice|answer|candidate|message|entry|row|line|item|num',
  filler:
    'the|a|an|one|ones|it|its|is|that|thats|this|was|i|we|think|guess|mean|meant|ok|okay|well|so|hm|hmm|uh|um|oh|yes|yeah|yep|no|nope|not|and|but|please|pls|just|then|hi|hey|hello|bot|trunkwise|to|of|in|on|for|me|us|my|our|you|your|now|here|there|again|really|actually|probably|maybe|looks|like|take|pick|choose|show|sorry|all|everyone|everybody|team|folks|guys|mate|man|very|much|lot|lots|alright|right|again|already|too|with|at|do|did|does|be|are|am|would|should|could|can|will|might|seems|must|some|any|by|way|today|yet|either|anyway|still|quite|dear|kindly',
  correction: [
    'sorry|i meant|i mean|meant|typo|mistyped|mistake|correction|wrong number|wrong code|rather|instead|not|actually|should (be|read|have been)|was wrong|oops|my bad|scratch that',
  ],
  another: [
    '(another|different|new|next|other) (call|one|user|trunk|error|case|problem|site|failure)|also (get|see|seeing|have)|now (i|we) (get|see|have)|now (it )?(says|is|shows)|this time',
  ],
  place:
    'the|it|its|is|was|that|this|on|at|from|to|via|through|sbc|trunk|gateway|name|called|is called|named|fqdn|host|hostname|our|my|happened|happens|occurred|failed|call|calls|time|around|about|approx|approximately|ca|today|yesterday|tonight|utc|gmt|cet|cest|est|edt|pst|pdt|bst|am|pm|oclock|and|of|affected|only|just|for|in|one|a|date|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|started|since',
};
