package org.parvis.opendata.quality;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What the European method counts, and the one place that says when it is there. Points and words
 * are data (quality.yaml).
 */
enum Criterion {
    KEYWORD(false, it -> it.says(DCAT.keyword)),
    THEME(false, it -> it.says(DCAT.theme)),
    SPATIAL(false, it -> it.says(DCTerms.spatial)),
    TEMPORAL(false, it -> it.says(DCTerms.temporal)),
    ACCESS_ANSWERS(it -> it.answers(DCAT.accessURL)),
    DOWNLOAD(true, it -> it.says(DCAT.downloadURL)),
    DOWNLOAD_ANSWERS(it -> it.answers(DCAT.downloadURL)),
    FORMAT(true, it -> it.says(DCTerms.format)),
    MEDIA_TYPE(true, it -> it.says(DCAT.mediaType)),
    VOCABULARY(true, it -> it.names(DCTerms.format, "file-type") && it.typed(DCAT.mediaType)),
    OPEN_FORMAT(true, it -> it.isOne(it.known().openFormats())),
    READABLE(true, it -> it.isOne(it.known().readable())),
    PROFILE(false, it -> Profile.holds(it.it())),
    LICENCE(true, it -> it.says(DCTerms.license)),
    KNOWN_LICENCE(true, Judged::licensed),
    ACCESS_RIGHTS(false, it -> it.says(DCTerms.accessRights)),
    KNOWN_ACCESS_RIGHTS(false, it -> it.names(DCTerms.accessRights, "access-right")),
    CONTACT(false, it -> it.says(DCAT.contactPoint)),
    PUBLISHER(false, it -> it.says(DCTerms.publisher)),
    RIGHTS(true, it -> it.says(DCTerms.rights)),
    BYTE_SIZE(true, it -> it.says(DCAT.byteSize)),
    ISSUED(false, it -> it.says(DCTerms.issued)),
    MODIFIED(false, it -> it.says(DCTerms.modified));

    private final boolean file;
    private final Function<Judged, Standing> judgement;

    Criterion(boolean file, Predicate<Judged> held) {
        this.file = file;
        this.judgement = it -> Standing.of(held.test(it));
    }

    /** Of a file, whose address may not have been tried. */
    Criterion(Function<Judged, Standing> judgement) {
        this.file = true;
        this.judgement = judgement;
    }

    /** Whether it is asked of each file, and not of the dataset. */
    boolean ofFile() {
        return file;
    }

    Standing of(Judged it) {
        return judgement.apply(it);
    }

    /** As data and messages write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Criterion read(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
