import type { Entry, Link, TextLanguage } from './entry.ts';
import { type Vendor, vendorOf } from './vendors.ts';

/** What a public page says about one make of SBC; advice beside the catalog's, with its own source. */
export interface VendorHint {
  readonly vendor: Vendor;
  /** Pairs of codes it helps with, `569008/504`. */
  readonly codes: readonly string[];
  /** Ids of guides it helps with. */
  readonly guides: readonly string[];
  /** Full sentences, by language. */
  readonly text: Readonly<Record<TextLanguage | 'en', string>>;
  readonly source: Link;
  /** Date the page bears, or `undated`. */
  readonly published: string;
  /** ISO date on which the page was read. */
  readonly checked: string;
}

const checked = '2026-11-25';
const ringback = {
  source: {
    title: 'Issues that affect inbound Direct Routing calls',
    url: 'https://learn.microsoft.com/microsoftteams/troubleshoot/phone-system/direct-routing/issues-with-inbound-calls',
  },
  published: '2025-02-07',
  checked,
  codes: [],
  guides: ['in-ringback'],
} as const;
const certificates = ['569003/504', '569008/504', '569009/504'] as const;

/** What a hint is asked for: an entry, by its codes, or a guide, by its id. */
export type HintSubject = Pick<Entry, 'microsoftCode' | 'sipCode'> | { readonly id: string; readonly sipCode?: never };

/** All hints, by vendor; a vendor of whom no public page says anything has none. */
export const vendorHints: readonly VendorHint[] = [
  {
    vendor: 'AudioCodes',
    ...ringback,
    text: {
      en: 'Set SBC Early Media > Remote Multiple 18x to Not Supported, so that only the first 18x response is passed on.',
      de: 'Stellen Sie SBC Early Media > Remote Multiple 18x auf Not Supported, damit nur die erste 18x-Antwort weitergegeben wird.',
      fr: 'Réglez SBC Early Media > Remote Multiple 18x sur Not Supported, pour que seule la première réponse 18x soit transmise.',
      es: 'Ponga SBC Early Media > Remote Multiple 18x en Not Supported, para que solo se pase la primera respuesta 18x.',
      ja: 'SBC Early Media > Remote Multiple 18x を Not Supported に設定し、最初の 18x 応答だけを転送するようにしてください。',
    },
  },
  {
    vendor: 'AudioCodes',
    codes: certificates,
    guides: ['tls-expired', 'tls-selfsigned', 'tls-nochain'],
    text: {
      en: 'See which TLS Context carries the certificate: a call uses the one of its Proxy Set, else the one of its SIP Interface, else the default TLS Context (ID 0).',
      de: 'Sehen Sie nach, welcher TLS Context das Zertifikat trägt: Ein Anruf verwendet den seines Proxy Set, sonst den seines SIP Interface, sonst den voreingestellten TLS Context (ID 0).',
      fr: 'Regardez quel TLS Context porte le certificat : un appel utilise celui de son Proxy Set, sinon celui de son SIP Interface, sinon le TLS Context par défaut (ID 0).',
      es: 'Mire qué TLS Context lleva el certificado: una llamada usa el de su Proxy Set, si no el de su SIP Interface, y si no el TLS Context predeterminado (ID 0).',
      ja: '証明書がどの TLS Context にあるかを確認してください。通話は Proxy Set の TLS Context、なければ SIP Interface の TLS Context、それもなければ既定の TLS Context (ID 0) を使います。',
    },
    source: {
      title: 'Mediant 500 E-SBC User’s Manual',
      url: 'https://www.manualslib.com/manual/1277678/Audiocodes-Mediant-500-E-Sbc.html?page=90',
    },
    published: 'undated',
    checked,
  },
  {
    vendor: 'AudioCodes',
    codes: ['569008/504'],
    guides: ['tls-expired'],
    text: {
      en: 'The TLS Server Certificate Expiry Check, set per TLS Context, sends the alarm acCertificateExpiryAlarm some days before a certificate expires.',
      de: 'Die Prüfung TLS Server Certificate Expiry Check, je TLS Context einzustellen, sendet einige Tage vor Ablauf eines Zertifikats den Alarm acCertificateExpiryAlarm.',
      fr: 'La vérification TLS Server Certificate Expiry Check, réglée par TLS Context, envoie l’alarme acCertificateExpiryAlarm quelques jours avant l’expiration d’un certificat.',
      es: 'La comprobación TLS Server Certificate Expiry Check, que se configura por TLS Context, envía la alarma acCertificateExpiryAlarm unos días antes de que caduque un certificado.',
      ja: 'TLS Context ごとに設定する TLS Server Certificate Expiry Check は、証明書の期限の数日前に acCertificateExpiryAlarm アラームを送ります。',
    },
    source: { title: 'E-SBC User’s Manual', url: 'https://www.easymanua.ls/audiocodes/e-sbc/manual?p=174' },
    published: 'undated',
    checked,
  },
  {
    vendor: 'Metaswitch',
    ...ringback,
    text: {
      en: 'Change SIP 183 Session Progress into SIP 180 Ringing and remove its SDP.',
      de: 'Machen Sie aus SIP 183 Session Progress ein SIP 180 Ringing und entfernen Sie dessen SDP.',
      fr: 'Transformez SIP 183 Session Progress en SIP 180 Ringing et retirez-en le SDP.',
      es: 'Convierta SIP 183 Session Progress en SIP 180 Ringing y quite su SDP.',
      ja: 'SIP 183 Session Progress を SIP 180 Ringing に変え、SDP を取り除いてください。',
    },
  },
  {
    vendor: 'Ribbon',
    codes: ['510532/403'],
    guides: [],
    text: {
      en: 'For an SBC Edge, the domain of its FQDN must be listed under both Domains and DomainUrlMap of the tenant; Get-CsTenant shows them.',
      de: 'Bei einem SBC Edge muss die Domäne seines FQDN beim Mandanten sowohl unter Domains als auch unter DomainUrlMap stehen; Get-CsTenant zeigt beide.',
      fr: 'Pour un SBC Edge, le domaine de son FQDN doit figurer à la fois sous Domains et sous DomainUrlMap du locataire ; Get-CsTenant les montre.',
      es: 'En un SBC Edge, el dominio de su FQDN debe figurar tanto en Domains como en DomainUrlMap del inquilino; Get-CsTenant los muestra.',
      ja: 'SBC Edge の場合、FQDN のドメインがテナントの Domains と DomainUrlMap の両方に登録されている必要があります。Get-CsTenant で確認できます。',
    },
    source: {
      title: 'SBC Edge with Microsoft Teams Direct Routing',
      url: 'https://publicdoc.rbbn.com/pages/viewpage.action?pageId=226695380',
    },
    published: 'undated',
    checked,
  },
  {
    vendor: 'Ribbon',
    codes: ['569003/504'],
    guides: [],
    text: {
      en: 'For an SBC Edge, look under Settings, Security > TLS Profiles at the TLS protocol and the client cipher list of the profile in use; TLS 1.2 is the default.',
      de: 'Sehen Sie bei einem SBC Edge unter Settings, Security > TLS Profiles nach dem TLS-Protokoll und der Client Cipher List des verwendeten Profils; TLS 1.2 ist voreingestellt.',
      fr: 'Pour un SBC Edge, regardez sous Settings, Security > TLS Profiles le protocole TLS et la liste des chiffrements client du profil utilisé ; TLS 1.2 est la valeur par défaut.',
      es: 'En un SBC Edge, mire en Settings, Security > TLS Profiles el protocolo TLS y la lista de cifrados de cliente del perfil en uso; TLS 1.2 es el valor predeterminado.',
      ja: 'SBC Edge の場合、Settings の Security > TLS Profiles で、使用中のプロファイルの TLS プロトコルとクライアントの暗号リストを確認してください。既定は TLS 1.2 です。',
    },
    source: {
      title: 'Creating and Modifying TLS Profiles',
      url: 'https://publicdoc.rbbn.com/display/UXDOC121/Creating+and+Modifying+TLS+Profiles',
    },
    published: 'undated',
    checked,
  },
  {
    vendor: 'Oracle',
    codes: certificates,
    guides: ['tls-expired', 'tls-selfsigned', 'tls-nochain'],
    text: {
      en: 'The command show security certificates lists the installed certificates and when they expire.',
      de: 'Der Befehl show security certificates führt die installierten Zertifikate auf und sagt, wann sie ablaufen.',
      fr: 'La commande show security certificates énumère les certificats installés et leur date d’expiration.',
      es: 'El comando show security certificates enumera los certificados instalados y cuándo caducan.',
      ja: 'show security certificates コマンドで、インストールされている証明書とその期限を一覧できます。',
    },
    source: {
      title: 'Security MIB (ap-security.mib)',
      url: 'https://docs.oracle.com/en/industries/communications/session-border-controller/9.2.0/mib/security-mib-mib-reference-guide.html',
    },
    published: 'undated',
    checked,
  },
  {
    vendor: 'Cisco',
    codes: ['569002/504', '569003/504', '569009/504'],
    guides: [],
    text: {
      en: 'For SIP over TLS with a CA-signed certificate, Cisco asks that date and time of both ends agree (the same NTP source is best) and that TCP port 5061 is open on every firewall in between.',
      de: 'Für SIP über TLS mit einem von einer CA signierten Zertifikat verlangt Cisco, dass Datum und Uhrzeit beider Seiten übereinstimmen (am besten dieselbe NTP-Quelle) und TCP-Port 5061 auf jeder Firewall dazwischen offen ist.',
      fr: 'Pour SIP sur TLS avec un certificat signé par une CA, Cisco demande que la date et l’heure des deux côtés concordent (de préférence la même source NTP) et que le port TCP 5061 soit ouvert sur chaque pare-feu traversé.',
      es: 'Para SIP sobre TLS con un certificado firmado por una CA, Cisco pide que la fecha y la hora de ambos extremos coincidan (mejor con la misma fuente NTP) y que el puerto TCP 5061 esté abierto en todos los firewalls intermedios.',
      ja: 'CA が署名した証明書で SIP over TLS を使うには、両端の日付と時刻が一致していること (同じ NTP ソースを推奨) と、途中のすべてのファイアウォールで TCP ポート 5061 が開いていることを Cisco は求めています。',
    },
    source: {
      title: 'Configure SIP TLS between CUCM-CUBE/CUBE-SBC with CA-signed certificates',
      url: 'https://www.cisco.com/c/en/us/support/docs/unified-communications/unified-border-element/215412-configure-sip-tls-between-cucm-cube-cube.html',
    },
    published: '2020-04-21',
    checked,
  },
];

/**
 * What public pages say about a make of SBC and what is asked about: an entry, a guide, or anything when left out.
 *
 * @example
 * hintsFor('AudioCodes Mediant 2600', entry).map(({ text }) => text.en);
 */
export function hintsFor(vendor: string | undefined, about?: HintSubject): readonly VendorHint[] {
  const make = vendorOf(vendor);
  if (make === undefined) return [];
  const own = vendorHints.filter((hint) => hint.vendor === make);
  if (about === undefined) return own;
  if (about.sipCode !== undefined)
    return own.filter(({ codes }) => codes.includes(`${about.microsoftCode}/${about.sipCode}`));
  return own.filter(({ guides }) => guides.includes(about.id));
}
