package org.parvis.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of data, in each language. */
public final class DataPaths {
    /** The place of the pages of data in the menu. */
    public static final String MENU = "data";

    private DataPaths() {}

    public static String list(String lang) {
        return lang.equals("fr") ? "/fr/donnees" : "/en/data";
    }

    /** The newest version of a dataset. */
    public static String dataset(String name, String lang) {
        return list(lang) + "/" + name;
    }

    /** One version, for ever. */
    public static String version(Version version, String lang) {
        return version(version.name(), version.number(), lang);
    }

    public static String version(String name, int number, String lang) {
        return dataset(name, lang) + "/" + number;
    }

    public static String columns(Version version, String lang) {
        return version(version, lang) + (lang.equals("fr") ? "/colonnes" : "/columns");
    }

    /** Where a question is asked of that version; what is asked stands in the query. */
    public static String question(Version version, String lang) {
        return version(version, lang) + "/question";
    }

    /** What was asked about the dataset, and answered. */
    public static String questions(String name, String lang) {
        return dataset(name, lang) + "/questions";
    }

    public static String table(Version version, TableForm form, String lang) {
        return version(version, lang) + "/table." + form.ending();
    }

    /**
     * What the dataset is, for programs; the same address in all languages and of all versions.
     *
     * @param ending of the syntax, as {@code ttl}
     */
    public static String description(Version version, String ending) {
        return "/dataset/" + version.name() + "." + ending;
    }

    public static String team(String lang) {
        return lang.equals("fr") ? "/fr/equipe/donnees" : "/en/team/data";
    }

    /** What the platform itself knows, offered to the body. */
    public static String offered(String lang) {
        return lang.equals("fr") ? "/fr/equipe/donnees-plateforme" : "/en/team/data-platform";
    }

    /** The programs that prepare data for a body. */
    public static String programs(String lang) {
        return lang.equals("fr") ? "/fr/equipe/donnees-programmes" : "/en/team/data-programs";
    }

    /** What all bodies hold, published or not. */
    public static String inventory(String lang) {
        return lang.equals("fr") ? "/fr/donnees-inventaire" : "/en/data-inventory";
    }

    /** What one body holds. */
    public static String inventory(String body, String lang) {
        return inventory(lang) + "/" + body;
    }

    /** Where a body keeps its inventory. */
    public static String teamInventory(String lang) {
        return lang.equals("fr") ? "/fr/equipe/donnees-inventaire" : "/en/team/data-inventory";
    }

    /** All series of datasets. */
    public static String series(String lang) {
        return lang.equals("fr") ? "/fr/donnees-series" : "/en/data-series";
    }

    /**
     * One of them.
     *
     * @param body code of the body whose it is
     * @param code the word of the series
     */
    public static String series(String body, String code, String lang) {
        return series(lang) + "/" + body + "/" + code;
    }

    /** What that series is, for programs; the same address in all languages. */
    public static String seriesDescription(String body, String code) {
        return "/dataset-series/" + body + "/" + code;
    }

    /** How good the description of a dataset is. */
    public static String quality(String name, String lang) {
        return dataset(name, lang) + (lang.equals("fr") ? "/qualite" : "/quality");
    }

    /** The same of the whole catalogue. */
    public static String quality(String lang) {
        return lang.equals("fr") ? "/fr/donnees-qualite" : "/en/data-quality";
    }

    /** The same of the datasets of one body, for those who prepare them. */
    public static String teamQuality(String lang) {
        return lang.equals("fr") ? "/fr/equipe/donnees-qualite" : "/en/team/data-quality";
    }

    /** The catalogues elsewhere whose datasets are shown here. */
    public static String origins(String lang) {
        return lang.equals("fr") ? "/fr/equipe/portails" : "/en/team/portals";
    }

    public static String room(String name, String lang) {
        return team(lang) + "/" + name;
    }

    public static String roomColumns(String name, String lang) {
        return room(name, lang) + (lang.equals("fr") ? "/colonnes" : "/columns");
    }

    public static String roomWords(String name, String lang) {
        return room(name, lang) + "/description";
    }

    public static String roomPeople(String name, String lang) {
        return room(name, lang) + (lang.equals("fr") ? "/personnes" : "/people");
    }

    public static String roomQuality(String name, String lang) {
        return room(name, lang) + (lang.equals("fr") ? "/qualite" : "/quality");
    }

    public static String roomFile(String name, String lang) {
        return room(name, lang) + (lang.equals("fr") ? "/nouveau-fichier" : "/new-file");
    }

    /** A part of a query, as an address writes it. */
    public static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
