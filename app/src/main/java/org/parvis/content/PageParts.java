package org.parvis.content;

import java.util.List;

/**
 * The words of a page, cut at their headings; no part at all for a page that is one piece.
 *
 * @param before what is said before the first heading, as safe markup
 */
public record PageParts(String before, List<Part> parts) {
    static final PageParts NONE = new PageParts("", List.of());

    /**
     * A part of a guide, or a step.
     *
     * @param id its address within the page
     * @param html its words as safe markup
     * @param services codes of the services that it leads to, in that order
     */
    public record Part(String id, String title, String html, List<String> services) {}
}
