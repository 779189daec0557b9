package org.parvis.opendata.harvest;

import java.util.List;
import org.parvis.kernel.LocalizedText;

/**
 * What a catalogue elsewhere says of a dataset, before anything of it was looked at.
 *
 * @param licence its code, its address, in whatever order
 * @param themes codes, some of which may be ours
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
        String page,
        List<Gathered.File> files,
        String changed) {}
