package org.parvis.opendata.programs;

import java.util.List;
import java.util.Map;

/**
 * What a question of clients of CKAN found.
 *
 * @param count of all of them
 * @param given those that were asked for
 * @param facets by field, in how many of all of them each value stands
 */
record PackagesFound(int count, List<Catalogued> given, Map<String, Map<String, Integer>> facets) {}
