package org.parvis.cases.person;

import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.clocks.Forecasts;
import org.parvis.cases.counting.Ratings;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.keeping.RetentionTerms;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/**
 * What comes after a request: when, what became of it, how it went, and for how long it is kept.
 */
@Component
class WhatFollows {
    private final Forecasts forecasts;
    private final PersonResults results;
    private final Ratings ratings;
    private final RetentionTerms retention;

    WhatFollows(
            Forecasts forecasts, PersonResults results, Ratings ratings, RetentionTerms retention) {
        this.forecasts = forecasts;
        this.results = results;
        this.ratings = ratings;
        this.retention = retention;
    }

    /** As the page of the file says it. */
    record Told(
            @Nullable ForecastWords forecast,
            PersonFilePage.@Nullable Result result,
            Ratings.Asked rating,
            String kept) {}

    Told of(PersonDossier file, ProcessDefinition process, Words w) {
        CaseFile head = file.head();
        return new Told(
                forecasts.of(head, w),
                results.of(file, process, w),
                ratings.asked(head),
                retention.told(head, w));
    }
}
