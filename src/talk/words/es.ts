import type { WordLists } from './word-lists.ts';

/** How things are said in Spanish. */
export const es: WordLists = {
  intents: {
    thanks: {
      says: [
        '(gracias|muchas gracias|mil gracias|muy amable|te lo agradezco|se agradece|genial|perfecto|estupendo|excelente|buenísimo|muy bien|fantástico|de lujo|ok|okay|vale|entendido|de acuerdo|listo gracias|recibido)',
      ],
      not: ['gracias, pero sale 569008', 'el trunk va genial lento'],
    },
    solved: {
      says: [
        '(resuelt*|solucionad*|arreglad*|reparad*|corregid*|subsanad*)',
        '(ya|ahora|todo|vuelve*|por fin) .. (funciona*|va|van|anda*|sirve|está bien|marcha|a funcionar|ok|salen|entran|conecta*)( .. bien)?',
        '(funciona*|va|van|anda*|marcha*) .. (de nuevo|otra vez|ahora|ya|bien|correctamente)',
        '(eso|esto|con eso) .. (funcionó|ayudó|sirvió|lo arregló|lo solucionó|lo resolvió|era)',
        '(era|fue|era solo|resultó ser|la causa era|el problema era) (el|la|los|las|un|una|eso|por|nuestro|nuestra)',
        '(lo )?(encontramos|encontré|hemos encontrado) .*',
        '(lo )?(arreglé|arreglamos|solucioné|solucionamos|resolvimos|resolví)',
        'todo (bien|ok|en orden)',
      ],
      not: [
        '¿está resuelto?',
        'aún no está resuelto',
        'no ha funcionado',
        '¿cómo se soluciona?',
        'sigue sin funcionar',
      ],
    },
    stillFails: {
      says: [
        '(sigue*|seguimos|continúa*|todavía|aún) .. (falla*|sin|igual|error|mal|no|dando|cae*|cort*|caíd*|pasando|ocurriendo|saliendo|problema*)',
        '(no) .. (funciona*|funcionó|ayud*|sirv*|cambi*|arregl*|resolv*|solucion*|va|anda|marcha|resuelto|ha hecho nada|hizo nada)',
        '(mismo|misma) (error|problema|resultado|mensaje|cosa|fallo)',
        '(sin (éxito|cambios|mejora|efecto|suerte)|nada cambia|nada cambió|persiste*|no hay cambio*|igual que antes|falla (otra vez|de nuevo|igual)|vuelve a fallar|volvió a fallar)',
        'no era (eso|ese|esa|el problema|la causa)',
      ],
      not: ['las llamadas fallan desde hoy: 569008', '¿el mismo error que 569003?', 'ya funciona'],
    },
    why: {
      says: [
        '(por qué|porqué|a qué se debe|cómo es que|cómo es posible|por cuál razón|de dónde viene)',
        '^(y )?porque( .. (pasa|falla|ocurre|sale))?$',
        'qué (significa|quiere decir|indica) .. (esto|eso|este mensaje|ese mensaje|este error|ese error|el error|el mensaje)',
        '^(y )?qué (significa|quiere decir)$',
        '(cuál|qué) (es|fue) .. (causa|razón|motivo|origen)',
        'qué (pasó|ha pasado|pasa|ocurre|ocurrió|lo causa|lo provoca|está pasando)',
        '(explica*|explícame|explíquelo|no entiendo|no lo entiendo|no comprendo)',
      ],
      not: ['¿qué significa 569008?', '¿qué es un subcódigo?', 'por eso llamamos'],
    },
    whoActs: {
      says: [
        '(quién|quien|quiénes) .. (tiene|debe|actúa|actua*|arregla*|repara*|se encarga|responsable|encargad*|culpa|corrige*|soluciona*|resuelve*|toca|hace)( .*)?',
        '(a quién le toca|de quién es|es culpa|culpa de quién|a quien le toca)( .*)?',
        '(de qué|de que|qué|en qué) (lado|parte)',
        '(es|está|viene) .. (nuestro lado|nuestra parte|cosa nuestra|culpa nuestra|nuestro|microsoft|de microsoft|del operador|del sbc|problema nuestro) .*',
        '(tengo|tenemos|debo|debemos) que hacer algo',
        'nuestro lado o',
      ],
      not: ['¿a quién lo escalo?', '¿quién eres?', '¿quién llamó?'],
    },
    escalate: {
      says: [
        '(a quién|a quien|quién|con quién|con quien|dónde|donde|cómo) .. (escal*|contact*|llamo|llamar|llamamos|reporto|reportar|aviso|avisar|abro .. (ticket|caso)|abrir .. (ticket|caso|incidencia)|dirig*|paso|escrib*|pregunt*|hablo|acudo|recurro)',
        '(escalo|escalar*|escalamiento|abrir .. (ticket|caso|incidencia)|soporte de microsoft|contactar .. soporte|ticket (a|con|en) .*)',
        '(puedo|debo|podemos|debemos|conviene) .. (abrir|crear|levantar) .. (ticket|caso|incidencia)',
        'quién es .. contacto',
      ],
      unless: ['quien (llamo|ha llamado)'],
      not: ['¿quién tiene que actuar?', '¿dónde está el código?', '¿quién llamó a la cola?'],
    },
    whereIsTheCode: {
      says: [
        '(dónde|donde|cómo|de dónde) .. (encuentr*|veo|ver|está*|busc*|hallo|hallar|saco|sacar|leo|miro|aparece*|obten*|sale*|consigo) .. (código*|subcódigo*|número*|mensaje de error|id de correlación|identificador)',
        '(dónde|donde|cómo) .. (lo|la|los|las) (veo|encuentro|busco|saco|miro|consigo)',
        '(no) (tengo|encuentro|veo|sé|conozco|recuerdo|hallo|me acuerdo|tenemos) .. (código*|subcódigo*|número*)',
        '(olvid*|perd*) .. (código|subcódigo|número)',
        '(qué|cuál) .. (código|subcódigo|número)( .*)?',
      ],
      unless: ['que es (un|una|el|la)'],
      not: ['el código es 569008', '¿dónde está el SBC?', '¿qué es un subcódigo?'],
    },
    whatIsACode: {
      says: [
        '(qué|que) (es|son|significa|significan) ?(un|una|el|la|los|las|eso del|eso de)? ?(código y el |dos |microsoft )?(sub ?código*|código de respuesta|códigos de respuesta|código microsoft|código sip|códigos|dos números|callendsubreason|callendreason|subcode)( .*)?',
        '(para qué (sirve|sirven)) .. (código*|subcódigo*)',
        'diferencia entre .. (código y .. subcódigo|los dos códigos|código sip y)',
        'explica* .. (subcódigo*|código de respuesta)',
      ],
      not: ['¿qué significa 569008?', '¿dónde está el subcódigo?', '¿qué código necesitas?'],
    },
    logs: {
      says: [
        '(qué|cuáles|que|cuales|hacen falta|necesit*) .. (registro*|log*|traza*|captura*|datos|información|evidencia*|pcap)( .*)?',
        '(qué|que) (debo|tengo que|puedo|debería|hay que|conviene) .. (recoger|recopilar|adjuntar|enviar|guardar|capturar|reunir|aportar|mandar)',
        'dónde .. (registro*|log*|traza*) .*',
        'qué necesita .. (soporte|microsoft|fabricante|operador)',
      ],
      not: ['el registro dice certificate expired', 'adjunto la traza'],
    },
    outage: {
      says: [
        '(está*|tiene*|hay|se cayó|estará) .. (teams|microsoft|office|m365|365|azure|direct routing|servicio) .. (caído*|caída|abajo|problemas|incidencia*|degradado|fuera de servicio|down)?',
        '(está*|se ha|se) .. (caído*|caída|abajo|cayó|cayo) .. (teams|microsoft|m365|azure|el servicio)',
        '(teams|microsoft|m365|azure) .. (caído*|caída|no funciona|abajo|con problemas|down|incidencia*)',
        '(hay|existe*) .. (caída|incidencia*|interrupción|avería general|corte|problema en microsoft)( .*)?',
        '(estado del servicio|salud del servicio|service health|incidencia de microsoft|caída general)',
        '(solo nosotros|solo a nosotros|le pasa a todos|a todo el mundo|también a otros)',
      ],
      not: ['nuestro SBC está caído', 'el trunk está caído, 503'],
    },
    compare: {
      says: [
        '(compar*|compáral*|comparación)( .*)?',
        '(diferencia*|difier*|distingu*)( .*)?',
        '(es|son) lo mismo( .*)?',
        'en qué se .. (diferencia*|distingue*)',
      ],
      not: ['mismo error', 'otra llamada'],
    },
    more: {
      says: [
        '(puedo|podemos|se puede|debo) .. (ignorarlo|ignorar|dejarlo)( .*)?',
        '(más|otros|otras|demás|siguiente*|próximo*|todos los|resto de) .. (paso*|detalle*|información|info|idea*|sugerencia*|opciones|acciones|consejo*)',
        '(qué|que) .. (más|hago|hacemos|puedo|debo|tengo que|hay que|podemos|debería|podría|otra cosa) ?(.. (hacer|probar|revisar|comprobar|intentar|mirar|primero|ahora|cambiar))?',
        '(cómo|como) .. (lo |se |puedo |podemos )?(arregl*|soluciono|solucionar|soluciona|resuelvo|resolver|reparo|reparar|sigo|seguir|continúo|empiezo|procedo)( .*)?',
        '(y (ahora|después|luego|entonces)( qué)?|qué más|ahora qué|sigue|continúa|más detalles|cuéntame más|por dónde empiezo)',
        '(ya )(lo )?(hice|probé|intenté|revisé|comprobé|he hecho|he probado|hemos probado|está hecho)( eso| esto)?',
        '(eso|esto) ya .. (hice|probé|hecho|probado|intenté|intentado)',
      ],
      not: ['más llamadas fallan', 'todas las llamadas fallan', '¿y 569003?'],
    },
    forget: {
      says: [
        '(olvid* lo|olvídalo|olvidalo|olvídate|olvida|olvide|olvídelo|borra|borre|elimina|ignora) ?(eso|esto|todo|lo anterior|la conversación|el historial|el contexto|lo que .*|mis datos|de eso|de todo|ya)?( .*)?',
        '(no importa|da igual|déjalo|dejalo|empecemos de nuevo|empezar de nuevo|desde cero|de cero|nuevo (caso|tema|problema)|falsa alarma|reinicia*|reset)',
      ],
      unless: ['olvide (el|la|los|mi)', '(puedo|podemos|debo|debemos|se puede) .*'],
      not: ['olvidé el código', 'no olvides la traza'],
    },
    mute: {
      says: [
        '(cállate|callate|cállese|silencio|silénciate|no (respondas|contestes|publiques|escribas|comentes)( más)?|deja de (responder|publicar|contestar|hablar|escribir|comentar)|para ya|basta|stop|quédate callado|mantente en silencio|solo responde .*|responde solo .*|no molestes|déjanos en paz|modo silencio)',
      ],
      not: ['hay silencio en la línea', 'el SBC no responde'],
    },
    stats: {
      says: [
        '(estadística*|stats|las cifras|métricas|códigos más frecuentes|errores más frecuentes|cuántos (errores|fallos|casos) .*|cuántas (llamadas|consultas) .*|top de códigos)',
      ],
      not: ['los códigos son 569008 y 504'],
    },
    human: {
      says: [
        '(hablar|chatear|comunica*|pásame|pasame|contactar|ponme) .. (persona|humano|alguien|agente|técnico|experto|operador humano|ser humano)',
        '(necesito|quiero|hay|dame) .. (humano|persona real|una persona|técnico|experto|agente humano|alguien real)',
        '(eres|es usted|eres tú) .. (humano|bot|robot|máquina|persona|una ia|ia|real)',
        '(un )?(humano|agente humano)( por favor)?',
      ],
      not: ['una persona no puede llamar', 'el teléfono del agente no suena'],
    },
  },
  pointers: {
    both: { says: ['(ambos|ambas|los dos|las dos)'], not: ['ambos trunks caen'] },
    all: {
      says: ['(todos|todas)( ellos| ellas| los tres| las tres)?', 'muéstra* .. (todo|todos|todas)'],
      not: ['todas las llamadas fallan'],
    },
    other: {
      says: ['(no )?(el|la|lo)? ?otr(o|a)', '(el|la) anterior', '(el|la) de antes'],
      not: ['el otro lado cuelga'],
    },
    which: {
      says: [
        '(cuál|cual|cuáles|cuales)( de (ellos|ellas|estos|estas|los .*|las .*)| es| son| sería)?',
        '(qué|que|cuáles) (mensaje*|opciones|posibilidades|error|errores) (son|hay|era|es)?( .*)?',
        'muéstra* .. (lista|opciones|otra vez)',
      ],
      not: ['¿cuál trunk está afectado?'],
    },
    none: {
      says: ['(ninguno|ninguna)( de (ellos|ellas|los dos|las dos|estos|estas))?( encaja| coincide)?', 'ni uno ni otro'],
      not: ['ninguna llamada pasa'],
    },
    above: {
      says: [
        '(mira*|ve|ver|revis*|lee|leer|explica*|analiza*|puedes|puede) .. (mensaje|post|publicación|error|pregunta) .. (arriba|anterior|de antes|previo)',
        '(mensaje|post|publicación|error) (de arriba|anterior|previo)',
        '(puedes |puede |podrías )?(mirar|mirarlo|revisar|revisarlo|echar un vistazo|echarle un ojo|ver|verlo)( esto| eso| el mensaje)?( por favor)?',
        'qué (opinas|piensas|te parece)',
      ],
      not: ['mira 569008'],
    },
    vendor: {
      says: [
        '(qué|que|dónde|cómo|cuáles) .. (reviso|revisar|compruebo|comprobar|miro|mirar|hago|hacer|busco|configuro|verifico|verificar|veo) .. (en|con|para) (un|una|el|la|nuestro|mi)? ?',
        '(en|con|para) (un|una|el|la|nuestro|mi)? ?',
        '(tenemos|tengo|usamos|uso) (un|una)? ?',
        '(es|el sbc es|se trata de) (un|una)? ?',
        '(y )(en|para|con|un|una)? ?(un|una|el|la)? ?',
      ],
      not: [],
    },
  },
  ordinals: [
    'primer|primero|primera|1o|1a',
    'segundo|segunda|2o|2a',
    'tercer|tercero|tercera|3o|3a',
    'cuarto|cuarta|4o|4a',
    'quinto|quinta|5o|5a',
    'sexto|sexta',
    'séptimo|séptima',
    'octavo|octava',
    'noveno|novena',
    'décimo|décima',
  ],
  last: 'último|última',
  number: 'número|no|nro|num|opción|línea|mensaje|respuesta|punto',
  filler:
    'el|la|los|las|lo|un|una|unos|de|del|al|a|en|es|era|fue|eso|esto|esta|este|ese|esa|yo|tú|creo|que|quería|decir|quise|sí|si|no|pero|y|o|pues|bueno|vale|ok|okay|hm|ah|por|favor|porfa|hola|bot|trunkwise|para|con|me|te|se|nos|mi|tu|su|sus|aquí|ahora|ya|todavía|aún|también|más|muy|mucho|muchas|muchos|mejor|quizás|parece|tomo|toma|muestra|elige|perdón|perdona|disculpa|todos|todas|equipo|puedes|puede|puedo|podrías|podría|debo|hay|ha|he|está|están|son|soy|ser|qué|cómo|algo|hoy|exactamente|otra|vez|así|tan|entonces|día|buen|buenos',
  correction: [
    'perdón|perdona|disculpa|quería decir|quise decir|me equivoqué|errata|error mío|en realidad|más bien|no|sino|corrijo|mejor dicho',
  ],
  another: [
    '(otra|otro|nueva|nuevo|siguiente) (llamada|error|usuario|trunk|caso|sede|problema)|ahora (sale|veo|tenemos|aparece|dice)|esta vez|también',
  ],
  place:
    'el|la|los|las|lo|es|era|fue|en|a|al|por|desde|del|de|sobre|hacia|sbc|trunk|troncal|puerta|gateway|nombre|se|llama|llamado|nuestro|mi|hoy|ayer|mañana|tarde|noche|mediodía|horas|hora|h|aproximadamente|aprox|utc|cet|cest|y|un|una|para|esta|este|pasó|ocurrió|falló|sucedió|solo|afectado|fecha|lunes|martes|miércoles|jueves|viernes|sábado|domingo|con',
};
