package org.parvis.strategy;

import org.parvis.catalogue.ServiceDefinition;

/** Where the barometer and its figures are. */
public final class Addresses {
    private Addresses() {}

    public static String barometer(String lang) {
        return lang.equals("en") ? "/en/barometer" : "/fr/barometre";
    }

    public static String figure(String lang, Strategy.Aim aim) {
        return aim.slug() == null ? barometer(lang) : barometer(lang) + "/" + aim.slug().in(lang);
    }

    public static String strategy(String lang, Strategy strategy) {
        return barometer(lang) + "/strategies/" + strategy.code();
    }

    /** The services whose figures are public. */
    public static String services(String lang) {
        return barometer(lang) + "/services";
    }

    public static String service(String lang, ServiceDefinition service) {
        return services(lang) + "/" + service.slug(lang);
    }

    /** The services that stay on platforms of bodies. */
    public static String platforms(String lang) {
        return barometer(lang) + (lang.equals("en") ? "/platforms" : "/plateformes");
    }

    public static String snapshot(String lang, String digest) {
        return barometer(lang) + (lang.equals("en") ? "/states/" : "/etats/") + digest;
    }

    public static String data(String lang, String of, String format) {
        return of + (lang.equals("en") ? "/data." : "/donnees.") + format;
    }
}
