package org.parvis.opendata.harvest;

import java.util.List;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;

/**
 * What a catalogue elsewhere says of a dataset, before anything of it was looked at.
 *
 * @param licence its code, its address, in whatever order
 * @param themes codes, some of which may be ours
 * @param coverage of where and of when it speaks
 * @param languages of its data, as they are written there
 */
record Told(
        String source,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText keywords,
        List<String> themes,
        List<String> licence,
        String frequency,
        String contact,
        Coverage coverage,
        List<String> languages,
        String page,
        List<Gathered.File> files,
        String changed) {}
