package org.parvis.plans;

/** Where plans are, in each language. */
public final class Addresses {
    private Addresses() {}

    private static String of(String lang, String fr, String en) {
        return lang.equals("en") ? "/en/" + en : "/fr/" + fr;
    }

    public static String barometer(String lang) {
        return of(lang, "barometre", "barometer");
    }

    public static String plans(String lang) {
        return barometer(lang) + "/plans";
    }

    public static String plan(String lang, String holder) {
        return plans(lang) + "/" + holder;
    }

    public static String comparison(String lang, String holder) {
        return plan(lang, holder) + (lang.equals("en") ? "/comparison" : "/comparaison");
    }

    public static String roadmap(String lang) {
        return barometer(lang) + (lang.equals("en") ? "/roadmap" : "/feuille-de-route");
    }

    /** How a network stands between the strategy and its members. */
    public static String network(String lang, String code) {
        return barometer(lang) + (lang.equals("en") ? "/networks/" : "/reseaux/") + code;
    }

    public static String team(String lang) {
        return of(lang, "equipe/plans", "team/plans");
    }

    public static String team(String lang, String holder) {
        return team(lang) + "/" + holder;
    }

    public static String vision(String lang, String holder) {
        return team(lang, holder) + "/vision";
    }

    public static String target(String lang, String holder, String code) {
        return team(lang, holder) + (lang.equals("en") ? "/targets/" : "/cibles/") + code;
    }

    public static String initiative(String lang, String holder, String code) {
        return team(lang, holder) + "/initiatives/" + code;
    }

    public static String progress(String lang, String holder, String code) {
        return team(lang, holder) + (lang.equals("en") ? "/progress/" : "/avancement/") + code;
    }

    public static String step(String lang, String holder) {
        return team(lang, holder) + (lang.equals("en") ? "/step" : "/etape");
    }

    public static String imported(String lang, String holder) {
        return team(lang, holder) + (lang.equals("en") ? "/import" : "/importer");
    }

    /** The code of something that is not there yet. */
    public static String fresh(String lang) {
        return lang.equals("en") ? "new" : "nouveau";
    }

    public static boolean fresh(String lang, String code) {
        return fresh(lang).equals(code);
    }
}
