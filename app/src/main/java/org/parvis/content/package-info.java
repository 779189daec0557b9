/**
 * Pages of plain words: help, accessibility, privacy, methods, contact; life events, topics and
 * news. They are Markdown in the content pack, each with an owner, a date of review and a date when
 * it must be read again. What a pack says is made safe before it is shown, and each page can be
 * found by search. Life events, topics and news have their bands on the home page; the services
 * that a page lists come from {@code catalogue}.
 */
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"kernel", "platform", "search", "catalogue :: spi", "portal :: spi"})
@NullMarked
package org.parvis.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
