package org.parvis.strategy;

/** Where the barometer and its figures are. */
final class Addresses {
    private Addresses() {}

    static String barometer(String lang) {
        return lang.equals("en") ? "/en/barometer" : "/fr/barometre";
    }

    static String figure(String lang, Strategy.Aim aim) {
        return aim.slug() == null ? barometer(lang) : barometer(lang) + "/" + aim.slug().in(lang);
    }

    static String data(String lang, String of, String format) {
        return of + (lang.equals("en") ? "/data." : "/donnees.") + format;
    }
}
