package org.parvis.cases.clocks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;

/**
 * A rule that was applied in a file, in plain words: what it gave, which rule in which version, the
 * provision it stands on, and what it looked at.
 *
 * @param article nothing when the definition cites none
 */
public record AppliedRule(
        String title, String result, @Nullable String article, List<SummaryRow> rows) {}
