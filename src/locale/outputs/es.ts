/** The texts on outputs of check commands in Spanish. */
export const outputs = {
  title: 'Resultado de {tool}',
  titleSeveral: '{count} resultados leídos',
  verdict: { ok: 'OK', fault: 'Fallo', unclear: 'No está claro' },
  lead: 'Leído del texto pegado; desde aquí no se comprobó nada.',
  noHost: 'El host',
  noTarget: 'El puerto probado',
  noRoute: 'La ruta',
  confirms: 'Encaja con: {entry}',
  rulesOut: 'Habla en contra de: {entry}',
  saysNothing: 'No dice nada de: {entry}',
  stillPossible: 'No dice nada de otros {count} mensajes, que siguen siendo posibles.',
  settled: 'El paso {number} está en orden, hasta donde alcanza esta comprobación.',
  next: {
    step: 'A continuación: {step}',
    otherFault: 'Es un fallo distinto de {codes}: resuélvalo primero y después lea los códigos de una llamada nueva.',
    ruledOut: 'Lo encontrado está en orden. Compare los códigos de una llamada que falle ahora, pueden ser otros.',
  },
  confirmsTitle: 'Qué significa para el fallo',
  reportedTitle: 'Lo que Microsoft informa entonces de las llamadas',
  beside: 'Comprobación adjunta',
  fact: {
    portOpen:
      '{target} acepta conexiones TCP desde donde lo ejecutó: nombre, red y firewall están bien hasta ahí, TLS no se probó.',
    portOpenOther:
      '{target} está abierto, pero es el puerto de otro servicio y no dice nada de la señalización SIP (normalmente 5061).',
    portClosed: '{target} está cerrado desde donde lo ejecutó: un firewall lo impide, o el SBC está caído.',
    portClosedPing:
      '{target} está cerrado desde donde lo ejecutó, aunque la máquina responde al ping: un firewall lo impide, o nada escucha en el puerto.',
    portClosedOther:
      '{target} está cerrado, pero es el puerto de otro servicio y no dice nada de la señalización SIP (normalmente 5061).',
    portRefused:
      '{target} rechazó la conexión: la máquina responde, y nada escucha en el puerto, o un firewall lo rechaza.',
    nameUnresolved:
      '{host} no se pudo resolver donde lo ejecutó: falta el registro DNS, el nombre está mal escrito, o el servidor DNS no respondió.',
    pingOnly:
      '{host} responde al ping, lo que no dice nada de su puerto de señalización: pruebe el puerto, normalmente 5061.',
    pingSilent:
      '{host} no responde al ping, y muchos SBC nunca lo hacen: pruebe el puerto de señalización, normalmente 5061.',
    commandMissing: '{tool} no existe donde lo ejecutó, así que no se probó nada.',
    notSignedIn: '{tool} no se ejecutó: inicie sesión con Connect-MicrosoftTeams, con un rol que pueda leerlo.',
    dnsOne: '{host} tiene una dirección pública, {address}, como la necesita Microsoft.',
    dnsSeveral: '{host} tiene {count} direcciones; Microsoft admite una por nombre de SBC.',
    dnsPrivate:
      '{host} lleva a {address}, una dirección privada; Microsoft pregunta al DNS público y necesita una pública.',
    dnsNoName: '{host} no existe en el DNS consultado: falta el registro, o el nombre está mal escrito.',
    dnsNoAddress: '{host} existe en el DNS, pero sin dirección IPv4 (registro A).',
    dnsOnlyV6:
      '{host} solo tiene direcciones IPv6; Microsoft necesita una IPv4, salvo en troncos configurados para IPv6 sin omisión de medios.',
    dnsNoAnswer:
      '{host} no obtuvo una respuesta útil del servidor DNS, lo que no dice nada del nombre: pregunte a otro servidor.',
    dnsZoneOnly:
      '{host}: solo volvió el registro de la zona (SOA), así que no se encontró ninguna dirección para el nombre. Microsoft necesita un registro A.',
    dnsOther: '{host} se consultó por otros registros que no son direcciones; Microsoft necesita un registro A.',
    dnsReverse: '{host} es un nombre inverso, que Direct Routing no necesita.',
    certGood: '{host} presenta un certificado de confianza donde lo ejecutó, válido hasta {date}, {days} días.',
    certVerified:
      '{host} presenta un certificado de confianza donde lo ejecutó; sus fechas no están en el texto pegado.',
    certDates: '{host} presenta un certificado válido hasta {date}, {days} días.',
    certSoon: '{host} presenta un certificado que caduca el {date}, en {days} días: renuévelo ya.',
    certExpired: '{host} presenta un certificado que caducó el {date}: renuévelo, y las llamadas volverán a funcionar.',
    certExpiredUndated: '{host} presenta un certificado caducado: renuévelo, y las llamadas volverán a funcionar.',
    certChainExpired:
      '{host} presenta una cadena con un certificado caducado: instale los certificados intermedios actuales.',
    certNotYet: '{host} presenta un certificado que aún no es válido (desde {date}).',
    certSelfSigned: '{host} presenta un certificado autofirmado; Microsoft exige uno de una entidad pública.',
    certIncomplete: '{host} envía solo su propio certificado; falta el certificado intermedio en el SBC.',
    certUnknownRoot:
      '{host} termina su cadena en una raíz desconocida donde lo ejecutó; compárela con las que Microsoft acepta.',
    certWrongName: '{host} no está en el certificado, que es para {name}.',
    certOtherName:
      '{host} presenta un certificado para {name}; el texto pegado no dice si contiene también el nombre del SBC.',
    certRevoked: '{host} presenta un certificado revocado.',
    certPurpose: '{host} presenta un certificado que no es para servidores.',
    certOther: '{host} presenta un certificado que no se pudo verificar donde lo ejecutó ({reason}).',
    certPart: '{host} presenta un certificado; el texto pegado no dice si es de confianza y válido.',
    tlsNone: '{host} acepta la conexión, pero lo que responde en este puerto no habla TLS.',
    tlsOld: '{host} habla {protocol}; Microsoft necesita TLS 1.2.',
    tlsVersion: '{host} rechazó la versión de TLS ofrecida; Microsoft necesita TLS 1.2.',
    tlsRefused: '{host} rechazó la negociación TLS antes de mostrar un certificado: ningún cifrado o versión en común.',
    tlsClosed:
      '{host} aceptó la conexión y la cerró durante la negociación TLS; muchos SBC lo hacen con todos salvo Microsoft.',
    tlsPart: '{host} aceptó la conexión; falta el resto de la salida.',
    gatewayGood: '{host} está configurado y habilitado en Teams en el puerto {port}, con SIP OPTIONS.',
    gatewayOn: '{host} está habilitado en Teams.',
    gatewayPart: '{host} está configurado en Teams; el texto pegado no dice si está habilitado.',
    gatewayOff: '{host} está deshabilitado en Teams (Enabled es False), así que ninguna llamada pasa por él.',
    gatewayNoOptions: '{host} tiene SendSipOptions desactivado: Microsoft no lo vigila ni avisa.',
    gatewayMissing: '{host} no es una puerta de enlace de este inquilino: añádala, o corrija el nombre.',
    userGood: 'La persona está habilitada para voz y tiene un número y una directiva de enrutamiento de voz.',
    userOn: 'La persona está habilitada para voz.',
    userPart:
      'Se leyó a la persona, pero no si la voz está habilitada: falta EnterpriseVoiceEnabled en el texto pegado.',
    userNoVoice:
      'La persona no está habilitada para voz (EnterpriseVoiceEnabled es False): asigne una licencia y un número.',
    userNoNumber: 'La persona no tiene número de teléfono (LineUri está vacío), nadie puede llamarla.',
    userNoPolicy:
      'La persona no tiene directiva de enrutamiento de voz propia, así que decide la global: mire si tiene usos de RTC.',
    userOnPremises:
      'La persona está alojada en local (HostingProvider SRV:), y Direct Routing necesita Teams en línea.',
    userNotTeamsOnly: 'La persona no está en modo TeamsOnly, así que las llamadas entrantes no suenan en Teams.',
    userNoLicence: 'La persona no tiene licencia de Teams Phone (falta PhoneSystem en FeatureTypes).',
    userDisabled: 'La cuenta de la persona está deshabilitada.',
    userMissing: 'No se encontró a la persona en este inquilino.',
    routeGood: '{route} tiene un patrón de números, usos de RTC y al menos un SBC.',
    routePart: '{route} se leyó, pero no su lista de SBC.',
    routeNoGateway: '{route} no tiene SBC (OnlinePstnGatewayList está vacío), así que fallan las llamadas que encajan.',
    routeNoUsage: '{route} no tiene uso de RTC, ninguna directiva lleva a ella.',
    routeBadPattern: '{route} tiene un patrón de números vacío o que no es una expresión válida.',
    routeNoPlus: '{route} tiene un patrón de números sin sitio para el + de E.164, y puede que nunca encaje.',
    optionsActive: '{host} está activo: Microsoft ve sus SIP OPTIONS con regularidad.',
    optionsNone: '{host} debe enviar SIP OPTIONS, y Microsoft nunca ha visto ninguno.',
    optionsOff: '{host} no se supervisa: SendSipOptions está desactivado en la puerta de enlace.',
    optionsInactive: '{host} está inactivo: Microsoft ya no ve sus SIP OPTIONS, o el emparejamiento no ha terminado.',
    optionsWarning:
      '{host} tiene una advertencia sobre SIP OPTIONS: ábrala en el centro de administración, allí está la causa.',
    optionsTlsWarning:
      '{host} envía SIP OPTIONS, pero su estado TLS es una advertencia: falla el certificado o la conexión TLS.',
  },
} as const;
