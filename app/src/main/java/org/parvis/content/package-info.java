/**
 * Pages of plain words: help, accessibility, privacy, methods, contact; life events, topics and
 * news. They are Markdown in the content pack, each with an owner, a date of review and a date when
 * it must be read again. What a pack says is made safe before it is shown, and each page can be
 * found by search. Life events, topics and news have their bands on the home page; the services
 * that a page lists come from {@code catalogue}.
 *
 * <p>Members of a body write its pages in the program as well. The folder and the tables are two
 * doors to one thing: what the folder says is the first version of a page, each save adds another,
 * and what is published stands above the folder. A page goes from draft to review, perhaps to a
 * day, to everybody, and to the archive; each step says who took it and when.
 */
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {
            "kernel",
            "platform",
            "organizations",
            "search",
            "catalogue :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
