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

    static String strategy(String lang, Strategy strategy) {
        return barometer(lang) + "/strategies/" + strategy.code();
    }

    static String snapshot(String lang, String digest) {
        return barometer(lang) + (lang.equals("en") ? "/states/" : "/etats/") + digest;
    }

    static String data(String lang, String of, String format) {
        return of + (lang.equals("en") ? "/data." : "/donnees.") + format;
    }
}
