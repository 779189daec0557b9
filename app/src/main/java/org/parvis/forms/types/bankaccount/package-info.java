/** Question type: a Canadian bank account, protected. */
@NullMarked
package org.parvis.forms.types.bankaccount;

import org.jspecify.annotations.NullMarked;
