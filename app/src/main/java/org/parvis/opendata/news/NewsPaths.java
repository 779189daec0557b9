package org.parvis.opendata.news;

import org.parvis.opendata.DataPaths;

/** Addresses of what is told of data, in each language. */
public final class NewsPaths {
    private NewsPaths() {}

    /** All datasets, or those that a query asks for. */
    public static String catalogue(String lang) {
        return DataPaths.list(lang) + ".atom";
    }

    public static String dataset(String name, String lang) {
        return DataPaths.dataset(name, lang) + "/versions.atom";
    }

    /** All datasets of a series. */
    public static String series(String body, String code, String lang) {
        return DataPaths.series(body, code, lang) + "/versions.atom";
    }
}
