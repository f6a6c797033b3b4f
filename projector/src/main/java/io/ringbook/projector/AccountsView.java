package io.ringbook.projector;

/**
 * What the money's rows need and no event says. Asked between commands.
 */
interface AccountsView
{
    /** Matching without money. */
    AccountsView OFF = new AccountsView()
    {
        @Override
        public boolean isOn()
        {
            return false;
        }

        @Override
        public int scale(final String asset)
        {
            throw new IllegalStateException("asset " + asset + ": expected no money with accounts OFF");
        }
    };

    boolean isOn();

    /** Decimals of a unit of an asset that has been named. */
    int scale(String asset);
}
