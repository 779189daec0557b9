package org.parvis.participation;

/** Addresses of who took part and who is missing, in each language. */
public final class ProfilePaths {
    private ProfilePaths() {}

    /** Where whoever took part says who they are, if they wish. */
    public static String profile(String code, String lang) {
        return ParticipationPaths.consultation(code, lang)
                + (lang.equals("fr") ? "/profil" : "/profile");
    }

    /** Who is missing, for everybody once nobody can take part any more. */
    public static String missing(String code, String lang) {
        return ParticipationPaths.consultation(code, lang) + missing(lang);
    }

    /** The same for the body, while there is time to reach them. */
    public static String team(String code, String lang) {
        return ParticipationPaths.team(lang) + "/" + code + missing(lang);
    }

    private static String missing(String lang) {
        return lang.equals("fr") ? "/qui-manque" : "/who-is-missing";
    }
}
