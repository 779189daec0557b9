package org.parvis.participation.voices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.DraftText.Article;
import org.parvis.participation.DraftText.Paragraph;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.words.WordDifference;

/**
 * A paragraph of a text, what was said of it, and the form to say something.
 *
 * @param version the last one that has the paragraph
 * @param form none while nobody can say anything
 * @param mine whether something was said of it already with the receipt that is open here
 * @param next where the remarks after these are; none when these are all
 */
record RemarkPage(
        Words w,
        Consultation consultation,
        TextVersion version,
        Paragraph paragraph,
        List<TextVoices.Published> remarks,
        @Nullable String next,
        @Nullable RemarkForm form,
        boolean mine,
        List<FieldError> errors) {

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    String article() {
        return version.around(paragraph.code())
                .map(Article::name)
                .map(it -> w.typeset(it.in(w.lang())))
                .orElse("");
    }

    /** As it stands, as it is compared with. */
    String stands() {
        return paragraph.text().in(w.lang());
    }

    String action() {
        return ParticipationPaths.paragraph(consultation.code(), paragraph.code(), w.lang());
    }

    /** Other words beside those of the version that they were written on. */
    List<WordDifference.Piece> pieces(Remark of, String lang) {
        String wording = of.wording();
        String stood =
                consultation
                        .text()
                        .paragraph(of.version(), of.paragraph())
                        .map(it -> it.text().in(lang))
                        .orElse("");
        return WordDifference.between(stood, wording == null ? stood : wording).pieces();
    }

    /** Which version a remark is about, when that is not the one on the page. */
    @Nullable String about(Remark of) {
        return of.version().equals(version.code())
                ? null
                : consultation
                        .text()
                        .version(of.version())
                        .map(it -> w.typeset(it.name().in(w.lang())))
                        .orElse(of.version());
    }

    /** Who says it, where that is public; none for a person. */
    @Nullable String by(TextVoices.Published one) {
        return one.speaker().said(w).orElse(null);
    }

    /** What is about to be sent. */
    Remark remark(RemarkForm typed) {
        return typed.remark(paragraph.code(), stands());
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    @Nullable String until() {
        return consultation.closes().map(w::date).orElse(null);
    }

    RemarkPage with(RemarkForm typed, List<FieldError> wrong) {
        return new RemarkPage(
                w, consultation, version, paragraph, remarks, next, typed, mine, wrong);
    }
}
