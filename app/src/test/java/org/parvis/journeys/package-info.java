/**
 * The nine journeys of the walk, from the door to their end, by what people see alone: how many
 * pages and presses each takes stands in {@code journeys/bars.txt} and never grows unsaid.
 */
@org.jspecify.annotations.NullMarked
package org.parvis.journeys;
