import type { Texts } from '../en.ts';

/** The texts of talk beside failures in Spanish. */
export const talk: Texts['talk'] = {
  solved: 'Me alegro. Resuelto: {title}.',
  solvedPlain: 'Me alegro.',
  stillFails: 'Sigue fallando: {title}. Recorra lo que queda, de arriba abajo:',
  thenEscalate: 'Si nada de esto ayuda, pase el caso con una traza SIP de una llamada fallida.',
  stillOpen:
    'A {codes} le corresponden todavía varios fallos. Decide el mensaje de error de una llamada que falle ahora.',
  whichFailure: '¿De qué fallo habla? Pegue los dos códigos o el mensaje de error de la llamada.',
  whyUnlisted: 'Ninguna entrada publicada dice el motivo. Lo que dicen los propios códigos:',
  steps: 'Todos los pasos para {title}:',
  escalateTo: {
    sbc: 'El SBC terminó la llamada: pregunte primero al equipo o al fabricante de su SBC.',
    microsoft:
      'Un servicio de Microsoft terminó la llamada. Si los pasos no ayudan, abra una solicitud de servicio: centro de administración de Microsoft 365 › Soporte › Ayuda y soporte.',
    unknown:
      'Los códigos no dicen de qué lado está. Empiece por el equipo de su SBC: una traza SIP muestra quién terminó la llamada.',
    normal: 'La llamada terminó de forma normal, no hay nada que pasar.',
    carrier: 'El operador también tiene que actuar: dele la hora, los dos números y la traza SIP.',
  },
  bring: 'Lleve consigo: hora con zona horaria, id de correlación, los dos códigos, traza SIP.',
  whatIsACode:
    'Una llamada fallida lleva dos números. El código SIP tiene tres dígitos y viene del estándar SIP. El código de Microsoft, también subcódigo o CallEndSubReason, tiene hasta seis dígitos y dice más: 560 y tres dígitos significan que el SBC respondió con ese código SIP.',
  logs: 'Reúna para {title}:',
  logsPlain: 'Reúna para una llamada fallida:',
  outage:
    'No puedo ver cómo está Teams. Mire en el centro de administración de Microsoft 365 › Estado › Estado del servicio; sin iniciar sesión existe status.cloud.microsoft.',
  compare: 'Comparo dos fallos. Envíe los dos códigos, por ejemplo: compara 569008 569009',
  forgotten: 'Olvidado. Pegue el próximo error cuando quiera.',
  mutedHere:
    'A partir de ahora aquí solo respondo cuando me mencionan, durante 30 días o hasta que alguien me escriba: olvídalo.',
  mutedPersonal: 'En este chat solo respondo a lo que usted me escribe.',
  human: 'Soy un programa, aquí no lee nadie.',
  askFirst: 'Pregunte primero a: {first}; después a: {next}.',
  aboveUnknown: 'No veo la publicación de arriba. Cítela en una respuesta que me mencione, o péguela aquí.',
  brief: '{codes} encaja con {count} fallos conocidos: mencióneme con el mensaje de error de la llamada.',
  briefPlain: 'Eso encaja con {count} fallos conocidos: mencióneme con los dos códigos de la llamada.',
  briefShow: 'Mostrarlos',
  missed: 'No encontré ahí ninguna llamada fallida. Pegue los dos códigos o el mensaje de error.',
  noneFits:
    'Entonces no es ninguno de ellos. Pegue el código de Microsoft o el mensaje de error completo de la llamada.',
};
