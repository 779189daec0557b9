package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Component;

/** Leads from a page of a form to the same page in French, where that form goes on in French. */
@Component
public class InFrench {
    private final FormReader reader;

    InFrench(FormReader reader) {
        this.reader = reader;
    }

    /** Where somebody reads on, when the language of the address is not theirs in that form. */
    public Optional<Page> elsewhere(Editors.Editor editor, HttpServletRequest request, Words w) {
        boolean may =
                w.lang().equals("fr")
                        || !editor.rules().service().languages().depend()
                        || !request.getMethod().equals("GET");
        if (may) {
            return Optional.empty();
        }
        Reading reading = reader.read(editor.rules(), editor.draft().typed(), w.lang());
        String lang = editor.rules().spoken(w.lang(), reading.values());
        return lang.equals(w.lang())
                ? Optional.empty()
                : Optional.of(Page.redirect(PathWords.translate(request, lang)));
    }
}
