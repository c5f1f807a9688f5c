import {dashboardPane, searchPane, viewPane} from './lists';
import {findTickets, loadTicket, loadViews} from './load';
import {type Place, paneKey, placeOf} from './place';
import {drawTabs, type Tab} from './tabs';
import {TicketPane} from './ticket-pane';

/** The single-page application: address → tab → pane. Every opened ticket stays mounted until its tab is closed. */
export class Workspace {
  readonly tickets = new Map<number, TicketPane>();
  private readonly lists = new Map<string, HTMLElement>();
  private tabs: readonly Tab[] = [];
  private place: Place = {at: 'dashboard'};

  constructor(
    private readonly bar: Element,
    private readonly panes: Element,
  ) {}

  /** Goes to an address of the workspace without reload. */
  async open(path: string): Promise<void> {
    history.pushState(null, '', new URL(path, document.baseURI));
    await this.show();
  }

  /** Shows what the address says now. The address is first, then the tab, last the pane: as in the real one. */
  async show(): Promise<void> {
    const place = placeOf(new URL(location.href));
    this.place = place;
    if (place.at === 'ticket' && !this.tabs.some(tab => tab.id === place.id)) {
      this.tabs = [...this.tabs, {id: place.id, title: 'Loading …'}];
    }
    this.draw();
    if (place.at === 'ticket') await this.mountTicket(place.id);
    else await this.mountList(place);
    this.draw();
  }

  async close(id: number): Promise<void> {
    const index = this.tabs.findIndex(tab => tab.id === id);
    this.tabs = this.tabs.filter(tab => tab.id !== id);
    const pane = this.tickets.get(id);
    this.tickets.delete(id);
    pane?.root.remove();
    await pane?.composer.destroy();
    const isOpen = this.place.at === 'ticket' && this.place.id === id;
    if (!isOpen) return this.draw();
    const next = this.tabs[index] ?? this.tabs[index - 1];
    await this.open(next === undefined ? '/agent/dashboard' : `/agent/tickets/${next.id}`);
  }

  private async mountTicket(id: number): Promise<void> {
    if (this.tickets.has(id)) return;
    const ticket = await loadTicket(id);
    if (ticket === null || this.tickets.has(id) || !this.tabs.some(tab => tab.id === id)) return;
    const pane = new TicketPane(ticket);
    this.tickets.set(id, pane);
    this.tabs = this.tabs.map(tab => (tab.id === id ? {id, title: ticket.subject || '(no subject)'} : tab));
    pane.setActive(false);
    this.panes.append(pane.root);
  }

  private async mountList(place: Exclude<Place, {at: 'ticket'}>): Promise<void> {
    const made = await this.makeList(place);
    const key = paneKey(place);
    this.lists.get(key)?.remove();
    this.lists.set(key, made);
    this.panes.append(made);
  }

  private async makeList(place: Exclude<Place, {at: 'ticket'}>): Promise<HTMLElement> {
    if (place.at === 'view') return viewPane(await loadViews(), place.id);
    if (place.at === 'search') return searchPane(await findTickets(place.query), place.query);
    return dashboardPane();
  }

  private draw(): void {
    const selected = this.place.at === 'ticket' ? this.place.id : null;
    drawTabs(this.bar, this.tabs, selected, id => void this.close(id));
    for (const [id, pane] of this.tickets) pane.setActive(id === selected);
    for (const [key, pane] of this.lists) pane.style.visibility = key === paneKey(this.place) ? '' : 'hidden';
    document.title = selected === null ? 'GitLab Support' : `#${selected} – GitLab Support`;
  }
}
