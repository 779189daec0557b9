package org.parvis.opendata;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where tables are asked.
 *
 * @param copies a folder on a disk of this node alone, where it keeps a copy of each table that it
 *     is asked about; with none, tables are asked where they lie in the data folder
 * @param copiesSize how much these copies take at most; those that nobody asked longest go first
 */
@ConfigurationProperties("parvis.tables")
record TableSettings(@Nullable Path copies, @DefaultValue("10GB") DataSize copiesSize) {}
