package org.parvis.participation;

/** Addresses of consultations, in each language. */
public final class ParticipationPaths {
    /** The place of consultations in the menu. */
    public static final String MENU = "consultations";

    /** The place of petitions among the rooms of a body. */
    public static final String PETITIONS = "petitions";

    private ParticipationPaths() {}

    /** Petitions to a body, and those to the National Assembly that are followed. */
    public static String petitions(String lang) {
        return "/" + lang + "/petitions";
    }

    /** How often each rule of a body refuses petitions. */
    public static String petitionsLog(String body, String lang) {
        return petitions(lang) + "/moderation/" + body;
    }

    public static String list(String lang) {
        return "/" + lang + "/consultations";
    }

    public static String consultation(String code, String lang) {
        return list(lang) + "/" + code;
    }

    public static String takePart(String code, String lang) {
        return consultation(code, lang) + (lang.equals("fr") ? "/participer" : "/take-part");
    }

    /** The sheet of paper on which one takes part. */
    public static String paper(String code, String lang) {
        return consultation(code, lang) + (lang.equals("fr") ? "/papier" : "/paper");
    }

    /** The draft text on which a consultation asks for remarks. */
    public static String text(String code, String lang) {
        return consultation(code, lang) + (lang.equals("fr") ? "/texte" : "/text");
    }

    /** The projects that share a budget. */
    public static String budget(String code, String lang) {
        return consultation(code, lang) + "/budget";
    }

    /** One paragraph of it. */
    public static String paragraph(String code, String paragraph, String lang) {
        return text(code, lang) + "/" + paragraph;
    }

    /** One version of it beside an earlier one. */
    public static String changes(String code, String before, String after, String lang) {
        String changes = lang.equals("fr") ? "/changements/" : "/changes/";
        return text(code, lang) + changes + before + "/" + after;
    }

    /** What somebody said, by the number of its receipt. */
    public static String receipt(String lang) {
        return lang.equals("fr") ? "/fr/ma-contribution" : "/en/my-contribution";
    }

    public static String correct(String lang) {
        return receipt(lang) + (lang.equals("fr") ? "/corriger" : "/correct");
    }

    public static String withdraw(String lang) {
        return receipt(lang) + (lang.equals("fr") ? "/retirer" : "/withdraw");
    }

    /** Where whoever wrote what was refused asks that somebody else reads it. */
    public static String appeal(String lang) {
        return receipt(lang) + (lang.equals("fr") ? "/appel" : "/appeal");
    }

    /** Where whoever has the receipt says as whom they speak. */
    public static String speaker(String lang) {
        return receipt(lang) + (lang.equals("fr") ? "/au-nom-de" : "/on-behalf-of");
    }

    /** Where a body reads what waits to be made public. */
    public static String team(String lang) {
        return lang.equals("fr") ? "/fr/equipe/consultations" : "/en/team/consultations";
    }

    /** The consultations for which a member of a body may enter what came without the Web. */
    public static String doors(String lang) {
        return team(lang) + sheets(lang);
    }

    /** What was entered for one of them. */
    public static String entries(String code, String lang) {
        return team(lang) + "/" + code + sheets(lang);
    }

    public static String newEntry(String code, String lang) {
        return entries(code, lang) + (lang.equals("fr") ? "/nouveau" : "/new");
    }

    private static String sheets(String lang) {
        return lang.equals("fr") ? "/feuilles" : "/sheets";
    }

    /** Where a body answers, theme by theme. */
    public static String answers(String code, String lang) {
        return team(lang) + "/" + code + (lang.equals("fr") ? "/reponses" : "/answers");
    }

    public static String answer(String code, String theme, String lang) {
        return answers(code, lang) + "/" + theme;
    }

    /** Where what came of a commitment is said. */
    public static String commitment(String code, String theme, int number, String lang) {
        return answer(code, theme, lang)
                + (lang.equals("fr") ? "/engagements/" : "/commitments/")
                + number;
    }

    /** Where somebody leaves an address to be told what became of it. */
    public static String follow(String code, String lang) {
        return consultation(code, lang) + (lang.equals("fr") ? "/suivre" : "/follow");
    }

    /** What is said to whoever left one, whichever it was. */
    public static String followSent(String code, String lang) {
        return follow(code, lang) + (lang.equals("fr") ? "/envoye" : "/sent");
    }

    /** Of what an address is told, for whoever reads its letters. */
    public static String told(String token, String lang) {
        return (lang.equals("fr") ? "/fr/consultations-suivies/" : "/en/followed-consultations/")
                + token;
    }

    /** What became of what people said. */
    public static String outcome(String code, String lang) {
        return consultation(code, lang) + (lang.equals("fr") ? "/suites" : "/afterwards");
    }

    /** How much of what people wrote is kept back, and by which rule. */
    public static String moderation(String code, String lang) {
        return consultation(code, lang) + "/moderation";
    }

    /** Where whoever took part says who they are, if they wish. */
    public static String profile(String code, String lang) {
        return consultation(code, lang) + (lang.equals("fr") ? "/profil" : "/profile");
    }

    /** Who is missing, for everybody once nobody can take part any more. */
    public static String missing(String code, String lang) {
        return consultation(code, lang) + whoIsMissing(lang);
    }

    /** Where a body reads briefs and requests to speak, and sees who speaks when. */
    public static String teamHearings(String code, String lang) {
        return team(lang) + "/" + code + (lang.equals("fr") ? "/audiences" : "/hearings");
    }

    /** The same for the body, while there is time to reach them. */
    public static String teamMissing(String code, String lang) {
        return team(lang) + "/" + code + whoIsMissing(lang);
    }

    private static String whoIsMissing(String lang) {
        return lang.equals("fr") ? "/qui-manque" : "/who-is-missing";
    }
}
