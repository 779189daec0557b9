package org.parvis.content.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentFile;
import org.parvis.content.PageKind;
import org.parvis.content.PageText;
import org.parvis.content.Section;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/**
 * Where a page is written, both languages beside each other.
 *
 * @param base the version from which it was written; 0 for a new one
 * @param theirs what somebody else saved meanwhile
 * @param kinds what a new page may be; empty for one that is there
 * @param pictures where pictures are put into it; nothing for a new one
 * @param behind whether the French was touched after the English
 */
record EditorPage(
        String title,
        String back,
        String action,
        int base,
        PageForm form,
        List<FieldError> errors,
        @Nullable Theirs theirs,
        List<Choice> kinds,
        boolean behind,
        @Nullable String frenchAt,
        @Nullable String englishAt,
        @Nullable String pictures) {
    /** What somebody else saved, against what was typed here. */
    record Theirs(String who, String when, List<PageViews.Block> blocks) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    /** Where in the words something may not stand, by the lines that their author sees. */
    static FieldError unread(String lang, PageWriting.Text text, ContentFile.Refused why, Words w) {
        String english = text.en();
        String written = lang.equals("fr") || english == null ? text.fr() : english;
        int before = PageText.read("", written).first() + 1;
        String key = why.key();
        Object[] args = why.refusal().arguments();
        String field = key == null ? lang + "-words" : PageForm.field(lang, key);
        args[0] = PageForm.label(field, w);
        args[1] = key == null ? Math.max(1, why.line() - before) : 1;
        return new FieldError(field, w.say(why.refusal().key(), args));
    }

    /** How it may be told. */
    List<Choice> told(Words w) {
        return Arrays.stream(PageKind.values())
                .map(
                        kind ->
                                Choice.of(
                                        kind.code(),
                                        w.say(
                                                "pages.kindOf."
                                                        + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    static List<Choice> kinds(Words w) {
        return Arrays.stream(Section.values())
                .map(one -> Choice.of(one.folder(), w.say("pages.kind." + one.code())))
                .toList();
    }
}
