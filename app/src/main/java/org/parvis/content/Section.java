package org.parvis.content;

import org.parvis.search.SearchKind;

/** A folder of the pack whose files are pages, and where they stand on the site. */
public enum Section {
    PAGES("page", "pages", "pages", "pages"),
    /** What happens to people, in their words: each leads to several services of several bodies. */
    EVENTS("event", "events", "evenements", "life-events"),
    TOPICS("topic", "topics", "themes", "topics"),
    NEWS("news", "news", "nouvelles", "news"),
    /** What a body says of itself, at the top of its own page: its stem is the code of the body. */
    BODIES("organization", "organizations", "organismes", "organizations");

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

    public String code() {
        return code;
    }

    public String folder() {
        return folder;
    }

    SearchKind kind() {
        return switch (this) {
            case EVENTS -> SearchKind.EVENT;
            case TOPICS -> SearchKind.TOPIC;
            case PAGES, NEWS, BODIES -> SearchKind.INFORMATION;
        };
    }

    /** Whether its pages stand for a body, so that nobody publishes their own words there. */
    public boolean takesTwo() {
        return this == BODIES;
    }

    /** Where its pages stand, in that language. */
    public String path(String lang) {
        return "/" + lang + "/" + (lang.equals("en") ? english : french);
    }
}
