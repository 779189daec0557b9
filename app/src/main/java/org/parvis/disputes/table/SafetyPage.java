package org.parvis.disputes.table;

import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.platform.packs.HelpLines;

/**
 * Where whoever does not feel safe at a table is led.
 *
 * @param about the number of the dispute
 * @param side whether it is for one of the sides, and not for who mediates
 * @param presses whether they may still say so
 * @param chooses whether they choose to go on by mediation only, or to stop
 * @param lines where help answers at once
 */
record SafetyPage(
        String about,
        String path,
        String table,
        boolean side,
        String headline,
        List<String> says,
        boolean presses,
        boolean chooses,
        List<HelpLines.Line> lines,
        List<FieldError> errors) {}
