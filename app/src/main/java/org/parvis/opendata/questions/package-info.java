/**
 * Questions and errors about data: each is a case file of the body that publishes, with a day by
 * which it answers, and the answer is shown on the page of the dataset in words that the body
 * chooses. What somebody wrote, and who they are, stay in the file. A late answer is public too.
 */
@ApplicationModule(displayName = "Questions about open data")
@NullMarked
package org.parvis.opendata.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
