package org.parvis.disputes;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.springframework.stereotype.Component;

/** Who sat at a table and what they agreed go with their file. */
@StaysOn
@Component
class DisputeData implements HoldsPersonalData {
    private final Scenes scenes;

    DisputeData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "disputes.seats";
    }

    @Override
    public String purpose() {
        return "disputes.data.purpose";
    }

    @Override
    public String retention() {
        return "disputes.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with due as (delete from disputes.due
                                            where home = :home and case_file = :file),
                                          courses as (delete from disputes.courses
                                            where home = :home and case_file = :file),
                                          rates as (delete from disputes.merchant_rates
                                            where home = :home and case_file = :file
                                              and not exists (select from disputes.courses other
                                                where other.home = :home
                                                  and other.case_file <> :file
                                                  and other.service = merchant_rates.service
                                                  and other.merchant = merchant_rates.merchant)),
                                          letters as (delete from disputes.letters
                                            where home = :home and case_file = :file),
                                          templates as (delete from disputes.templates
                                            where not exists (select from disputes.seats other
                                              where other.address = templates.address
                                                and (other.home, other.case_file)
                                                  <> (:home, :file))
                                            and exists (select from disputes.seats own
                                              where own.address = templates.address
                                                and own.home = :home
                                                and own.case_file = :file)),
                                          proofs as (delete from disputes.proofs
                                            where address in (
                                              select own.address from disputes.seats own
                                              where own.home = :home
                                                and own.case_file = :file
                                                and own.address is not null)),
                                          seats as (delete from disputes.seats
                                            where home = :home and case_file = :file),
                                          mediations as (delete from disputes.mediations
                                            where home = :home and case_file = :file)
                                        delete from disputes.papers
                                        where home = :home and case_file = :file
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
    }
}
