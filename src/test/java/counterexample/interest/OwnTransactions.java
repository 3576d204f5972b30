package counterexample.interest;

import org.springframework.transaction.annotation.Transactional;

/** A facade that opens a transaction of its own. */
@Transactional
class OwnTransactions {}
