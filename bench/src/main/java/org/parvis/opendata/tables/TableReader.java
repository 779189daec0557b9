package org.parvis.opendata.tables;

/** Reads pages of the large table in one of the ways that are compared. */
interface TableReader {
    /** Reads that page whole; where the next one begins. */
    String page(TableAsked asked) throws Exception;
}
