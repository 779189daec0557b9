package org.parvis.mandates;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.portal.spi.ActingSource;
import org.springframework.stereotype.Component;

/** Says on every page for whom one acts, with the button that stops. */
@Component
class ActingBanner implements ActingSource {
    private final ActingFor acting;

    ActingBanner(ActingFor acting) {
        this.acting = acting;
    }

    @Override
    public PageFrame.@Nullable Acting acting(HttpServletRequest request, Words w) {
        return acting.current(request)
                .map(m -> new PageFrame.Acting(m.principalName(), MandatePaths.stop(w.lang())))
                .orElse(null);
    }
}
