/**
 * Data that public bodies publish: a dataset with its immutable versions, each a table with its
 * columns described in both languages. A member drops a file, its columns are guessed and told, and
 * whoever answers for the body signs its release; nothing is public before. A table is kept as
 * Parquet, by the digest of its bytes, and read by DuckDB inside bounds; what it means is in the
 * database. Whoever follows them is told of what changes, by Atom or by mail; whoever asks about
 * them opens a case file that is answered in public. What other catalogues call it (CKAN, DCAT) is
 * drawn at the edge from this one model.
 */
@Switchable
@ApplicationModule(
        displayName = "Open data",
        allowedDependencies = {
            "kernel",
            "platform",
            "rules",
            "feed",
            "post",
            "documents :: keys",
            "identity",
            "organizations",
            "programs",
            "search",
            "measures",
            "strategy",
            "catalogue",
            "catalogue :: spi",
            "cases",
            "cases :: spi",
            "portal :: spi"
        })
@NullMarked
package org.parvis.opendata;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
