package org.parvis.opendata.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a question found.
 *
 * @param count of all of them
 * @param given those that were asked for, in their {@linkplain KeptForm kept form}
 * @param facets by field, in how many of all of them each value stands
 */
public record Found(int count, List<KeptJson> given, Map<String, Map<String, Integer>> facets) {}
