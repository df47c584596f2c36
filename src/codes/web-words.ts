/** Words of web servers and their clients: beside them a number or a phrase is HTTP's, which shares many with SIP. */
export const webWords =
  /\bhttps?\b|\bweb|browser|\burl\b|intranet|nginx|apache|\biis\b|\bpage\b|download|sharepoint|\bapi\b|\bcurl\b|\bnpm\b|\.tgz|fastify|\bfetch\b|docker/i;
