/** The edition of the guide, which the build puts in place of this name (data/edition.yaml). */
declare const EDITION: string;
