package org.parvis.forms.editors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.DraftsForOthers;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.mandates.Act;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Signatories;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Tells somebody that another one must sign or send what they fill in: before the first page, and
 * again where their part ends. Nobody declares in another one's name without the right to.
 */
@Component
public class HaveSigned {
    /** The field that says that it was told. */
    static final String PREPARING = "_prepare";

    private final Scenes scenes;
    private final Mandates mandates;
    private final Signatories signatories;

    HaveSigned(Scenes scenes, Mandates mandates, Signatories signatories) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.signatories = signatories;
    }

    /** The page that comes before the first one, unless that account may end the form. */
    public Optional<Page> before(
            UUID account,
            OnBehalfOf whom,
            ServiceDefinition service,
            HttpServletRequest request,
            Words w) {
        if (Request.has(request, PREPARING) || mayEnd(account, whom, service)) {
            return Optional.empty();
        }
        Map<String, List<String>> carried = new LinkedHashMap<>(Request.fields(request));
        carried.keySet().removeIf(n -> !n.startsWith("answer.") && !n.equals(ForOthers.PLACE));
        carried.put(PREPARING, List.of("1"));
        Place place = new Place(Paths.begin(service, w.lang()), Paths.service(service, w.lang()));
        HaveSignedPage page = page(account, whom, service, place, carried, w);
        return Optional.of(drawn(page, w).alternate(Paths.begin(service, Paths.other(w.lang()))));
    }

    private boolean mayEnd(UUID account, OnBehalfOf whom, ServiceDefinition service) {
        Set<Act> acts = DraftsForOthers.ending(service.form());
        return whom.principal().equals(account)
                || scenes.<Boolean>reading(
                        new Scene.Person(account),
                        sql ->
                                signatories
                                        .able(sql, account, whom, service.code(), acts)
                                        .isPresent());
    }

    /** The page where the part of whoever prepares a draft ends. */
    public Page within(
            UUID account, OnBehalfOf whom, ServiceDefinition service, Place place, Words w) {
        return drawn(page(account, whom, service, place, Map.of(), w), w);
    }

    /** Where the way on leads, and the way back. */
    public record Place(String go, String back) {}

    private static Page drawn(HaveSignedPage page, Words w) {
        return Page.of("forms/editors/haveSigned", page)
                .title(w.say("forms.signed.title", page.who()))
                .nav("services");
    }

    private HaveSignedPage page(
            UUID account,
            OnBehalfOf whom,
            ServiceDefinition service,
            Place place,
            Map<String, List<String>> carried,
            Words w) {
        Mandate mandate = mandates.inForce(account, whom.mandate()).orElse(null);
        String principal = mandate == null ? "—" : mandate.principalName();
        boolean declares = !service.form().declarations().isEmpty();
        String missing = declares ? "forms.signed.declares" : "forms.signed.sends";
        return new HaveSignedPage(
                service.name().in(w.lang()),
                who(account, whom, service, mandate, principal, w),
                w.say(missing, principal),
                place.go(),
                carried.isEmpty(),
                carried,
                ActingFor.stopping(w.lang()),
                place.back());
    }

    private String who(
            UUID account,
            OnBehalfOf whom,
            ServiceDefinition service,
            @Nullable Mandate mandate,
            String principal,
            Words w) {
        if (mandate != null && mandate.kind() == PrincipalKind.PERSON) {
            return principal;
        }
        List<String> names =
                scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                signatories.names(
                                        sql,
                                        account,
                                        whom,
                                        service.code(),
                                        DraftsForOthers.ending(service.form())));
        return names.isEmpty()
                ? w.say("forms.signed.anybody", principal)
                : String.join(w.say("forms.signed.or"), names);
    }
}
