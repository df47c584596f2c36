/** What a check can prove to be at fault or to work, named after what calls need from the first step to the last. */
export type Subject =
  | 'name'
  | 'address'
  | 'port'
  | 'tls'
  | 'certificateDate'
  | 'certificateTrust'
  | 'certificateName'
  | 'gateway'
  | 'userVoice'
  | 'route'
  | 'options';
