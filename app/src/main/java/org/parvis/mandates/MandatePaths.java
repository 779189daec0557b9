package org.parvis.mandates;

import java.util.UUID;

/** Addresses of the pages about mandates. */
public final class MandatePaths {
    private MandatePaths() {}

    public static String account(String lang) {
        return lang.equals("fr") ? "/fr/compte" : "/en/account";
    }

    public static String services(String lang) {
        return "/" + lang + "/services";
    }

    public static String list(String lang) {
        return account(lang) + (lang.equals("fr") ? "/mandats" : "/mandates");
    }

    public static String choose(String lang) {
        return list(lang) + (lang.equals("fr") ? "/nouveau" : "/new");
    }

    public static String propose(String lang, boolean give, String ground) {
        String side = lang.equals("fr") ? give ? "confier" : "demander" : give ? "give" : "ask";
        return choose(lang) + "/" + side + "/" + ground;
    }

    public static String show(String lang, UUID mandate) {
        return list(lang) + "/" + mandate;
    }

    public static String accept(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/accepter" : "/accept");
    }

    public static String refuse(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/refuser" : "/decline");
    }

    public static String revoke(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/mettre-fin" : "/end");
    }

    public static String act(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/agir" : "/act");
    }

    public static String stop(String lang) {
        return list(lang) + (lang.equals("fr") ? "/arreter" : "/stop");
    }

    public static String business(String lang) {
        return account(lang) + (lang.equals("fr") ? "/entreprise" : "/business");
    }

    public static String places(String lang) {
        return business(lang) + (lang.equals("fr") ? "/etablissements" : "/establishments");
    }

    public static String close(String lang, UUID place) {
        return places(lang) + "/" + place + (lang.equals("fr") ? "/fermer" : "/close");
    }

    public static String log(String lang) {
        return business(lang) + "/journal";
    }

    public static String clients(String lang) {
        return business(lang) + "/clients";
    }

    public static String client(String lang, UUID mandate) {
        return clients(lang) + "/" + mandate;
    }

    public static String team(String lang) {
        return lang.equals("fr") ? "/fr/equipe/mandats" : "/en/team/mandates";
    }
}
