package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.ds.Link;

/**
 * Where somebody asks of a table.
 *
 * @param action where the words are sent
 * @param typed what stands in it
 * @param examples questions made of the columns of the table itself
 */
public record QuestionBox(String action, String typed, List<Link> examples) {}
