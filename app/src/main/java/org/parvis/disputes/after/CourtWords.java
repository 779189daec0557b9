package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Article;
import org.parvis.disputes.Cents;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.Words;

/**
 * What whoever files has to know, in words. What nobody read at its source is asked, with where to
 * verify it: it is not said, and no sum is compared with it.
 *
 * @param asked what the claim asks; none where it asks no money
 */
record CourtWords(CourtForm form, @Nullable Long asked, Words w) {
    List<Letter.Block> blocks() {
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(new Letter.Items(lines(), false));
        if (form.provisions().stream().anyMatch(one -> !one.article().firm())) {
            String where = form.check().in(w.lang());
            blocks.add(new Letter.Paragraph(w.say("disputes.court.check", where)));
        }
        return blocks;
    }

    List<String> lines() {
        return form.provisions().stream().map(this::line).toList();
    }

    private String line(CourtForm.Provision provision) {
        String lang = w.lang();
        String question = provision.asks().in(lang);
        Article article = provision.article();
        String citation = article.citation().sure().in(lang);
        LocalDate read = article.read();
        return read == null
                ? w.say("disputes.court.confirm", question, citation)
                : w.say(
                                "disputes.court.read",
                                question,
                                w.typeset(article.says().in(lang)),
                                citation,
                                w.date(read))
                        + compared(provision);
    }

    private String compared(CourtForm.Provision provision) {
        Long most = provision.cents();
        if (most == null || asked == null) {
            return "";
        }
        String sum = Cents.text(asked, w.lang());
        return " " + w.say("disputes.court." + (asked <= most ? "within" : "above"), sum);
    }
}
