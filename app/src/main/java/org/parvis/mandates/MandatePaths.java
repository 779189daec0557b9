package org.parvis.mandates;

import java.util.UUID;

/** Addresses of the pages about mandates. */
final class MandatePaths {
    private MandatePaths() {}

    static String account(String lang) {
        return lang.equals("fr") ? "/fr/compte" : "/en/account";
    }

    static String services(String lang) {
        return "/" + lang + "/services";
    }

    static String list(String lang) {
        return account(lang) + (lang.equals("fr") ? "/mandats" : "/mandates");
    }

    static String choose(String lang) {
        return list(lang) + (lang.equals("fr") ? "/nouveau" : "/new");
    }

    static String propose(String lang, boolean give, String ground) {
        String side = lang.equals("fr") ? give ? "confier" : "demander" : give ? "give" : "ask";
        return choose(lang) + "/" + side + "/" + ground;
    }

    static String show(String lang, UUID mandate) {
        return list(lang) + "/" + mandate;
    }

    static String accept(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/accepter" : "/accept");
    }

    static String refuse(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/refuser" : "/decline");
    }

    static String revoke(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/mettre-fin" : "/end");
    }

    static String act(String lang, UUID mandate) {
        return show(lang, mandate) + (lang.equals("fr") ? "/agir" : "/act");
    }

    static String stop(String lang) {
        return list(lang) + (lang.equals("fr") ? "/arreter" : "/stop");
    }

    static String business(String lang) {
        return account(lang) + (lang.equals("fr") ? "/entreprise" : "/business");
    }

    static String places(String lang) {
        return business(lang) + (lang.equals("fr") ? "/etablissements" : "/establishments");
    }

    static String close(String lang, UUID place) {
        return places(lang) + "/" + place + (lang.equals("fr") ? "/fermer" : "/close");
    }

    static String log(String lang) {
        return business(lang) + "/journal";
    }

    static String clients(String lang) {
        return business(lang) + "/clients";
    }

    static String client(String lang, UUID mandate) {
        return clients(lang) + "/" + mandate;
    }

    static String team(String lang) {
        return lang.equals("fr") ? "/fr/equipe/mandats" : "/en/team/mandates";
    }
}
