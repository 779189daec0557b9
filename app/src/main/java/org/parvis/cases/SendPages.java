package org.parvis.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The button at the end of a form: sends, remembers the file's code in this browser, shows the
 * receipt.
 */
@Controller
class SendPages {
    private final Sending sending;
    private final Forms forms;
    private final Admission admission;

    SendPages(Sending sending, Forms forms, Admission admission) {
        this.sending = sending;
        this.forms = forms;
        this.admission = admission;
    }

    @PostMapping({"/fr/demarche/{draft}/envoyer", "/en/form/{draft}/send"})
    Page send(
            @PathVariable UUID draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        boolean french = w.lang().equals("fr");
        if (!forms.admits(request, draft, person)) {
            return Page.redirect(french ? "/fr/reprendre" : "/en/resume");
        }
        return switch (sending.send(draft)) {
            case Outcome.Ok<Receipt>(Receipt receipt) -> {
                admission.remember(request, response, receipt.reference(), receipt.code());
                yield Page.redirect((french ? "/fr/recu/" : "/en/receipt/") + receipt.reference());
            }
            case Outcome.Refused<Receipt> refused ->
                    Page.redirect(
                            french
                                    ? "/fr/demarche/" + draft + "/reponses"
                                    : "/en/form/" + draft + "/answers");
        };
    }
}
