package org.parvis.opendata.catalogue;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;

/**
 * A question to the index of the catalogue.
 *
 * @param order of what is found; what it leaves open is in the order of names
 * @param from how many of those that are found are left out before the first that is given
 * @param most how many are given
 */
public record IndexQuestion(
        Query asked, Sort order, int from, int most, IndexFacets.Wanted counted) {}
