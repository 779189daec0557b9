package org.parvis.opendata;

import java.util.List;

/**
 * How the numbers or days of a column lie between the smallest and the largest.
 *
 * @param least as its type is written
 * @param most the same
 * @param counts how many values lie in each of the equal parts between both
 */
public record Spread(String least, String most, List<Long> counts) {
    /** In so many parts. */
    public static final int PARTS = 12;
}
