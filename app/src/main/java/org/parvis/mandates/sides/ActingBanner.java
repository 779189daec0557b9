package org.parvis.mandates.sides;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.mandates.Act;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.MandatePaths;
import org.parvis.portal.spi.ActingSource;
import org.parvis.portal.spi.Desk;
import org.springframework.stereotype.Component;

/** Says on every page for whom one acts, with the door by which one comes back to oneself. */
@Component
class ActingBanner implements ActingSource {
    private final ActingFor acting;

    ActingBanner(ActingFor acting) {
        this.acting = acting;
    }

    @Override
    public PageFrame.@Nullable Acting acting(HttpServletRequest request, Words w) {
        return acting.current(request)
                .map(
                        m ->
                                new PageFrame.Acting(
                                        m.principalName(),
                                        MandatePaths.act(w.lang(), m.id()),
                                        MandatePaths.stop(w.lang())))
                .orElse(null);
    }

    @Override
    public Desk.@Nullable Other other(HttpServletRequest request) {
        return acting.current(request)
                .map(
                        m ->
                                new Desk.Other(
                                        m.id(),
                                        m.onBehalf().principal(),
                                        m.principalName(),
                                        m.allows(Act.ADMINISTER)))
                .orElse(null);
    }

    @Override
    public String through(Desk.@Nullable Other other, Words w) {
        return other == null
                ? MandatePaths.stop(w.lang())
                : MandatePaths.act(w.lang(), other.mandate());
    }
}
