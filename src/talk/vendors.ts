/** Names of SBC makers and of their products, as people write them; lower case. */
export const vendorNames =
  'audiocodes|audio codes|mediant|ribbon|sonus|swe lite|oracle|acme packet|cisco|cube|anynode|te systems|patton|innovaphone|sangoma|metaswitch|avaya|mitel|unify|openscape|ferrari|dialogic|nokia|huawei|thinktel|tango|starface|beronet|frafos|kamailio|asterisk';
