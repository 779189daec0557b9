package org.parvis.content;

import org.parvis.search.SearchKind;

/** A folder of the pack whose files are pages, and where they stand on the site. */
enum Section {
    PAGES("page", "pages", "pages", "pages"),
    /** What happens to people, in their words: each leads to several services of several bodies. */
    EVENTS("event", "events", "evenements", "life-events"),
    TOPICS("topic", "topics", "themes", "topics"),
    NEWS("news", "news", "nouvelles", "news");

    private final String code;
    private final String folder;
    private final String french;
    private final String english;

    Section(String code, String folder, String french, String english) {
        this.code = code;
        this.folder = folder;
        this.french = french;
        this.english = english;
    }

    String code() {
        return code;
    }

    String folder() {
        return folder;
    }

    SearchKind kind() {
        return switch (this) {
            case EVENTS -> SearchKind.EVENT;
            case TOPICS -> SearchKind.TOPIC;
            case PAGES, NEWS -> SearchKind.INFORMATION;
        };
    }

    /** Where its pages stand, in that language. */
    String path(String lang) {
        return "/" + lang + "/" + (lang.equals("en") ? english : french);
    }
}
