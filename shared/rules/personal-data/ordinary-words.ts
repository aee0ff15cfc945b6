/**
 * Words that are names of people as well. Alone they mean nobody; with a title, or both names together, they do.
 * Folded as `foldWord` does.
 */
const ordinary = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december spring summer winter autumn easter christmas noel
  abbey abbot amber angel archer art ash autumn avis back bail bailey baker ball banks barber barker barn baron barrow bath bay
  beach bean bear beck bell berry best better bill birch bird bishop black blossom blue board bolt bond book boot booth bow
  bowl box boy boys branch bridge bridges bright brook brooks brown buck bull bunny burn bush butcher butler butter
  cane candy cannon care carpenter carter case castle chance chase chapel chapman church city clay clark cliff close coach
  coast coat cole colt cook cool cooper corn cotton court cox craft crane crisp croft cross crow crown crystal curry
  dale dance daisy day dean dear dell derby dick dolly dot dove drake draper drew drive duke dust dutch dyer
  earl east ember eve faith falls farm farmer fern field fields finch fish fisher flint flower flowers ford forest forester fox
  frank franks free freeman french friend frost fuller gale garden gardener gates gay gem gene gill ginger glass glover gold
  golden good grace grant grave graves gray green grey grove guy hail hale hall ham hand hands hardy harbour hart harvest
  hawk hay hazel head heal heath heather hedge herb herd hill hills hoare holder hollow holly home hood hook hope horn
  house hunt hunter iris ivy jack jade jasmine jewel job joiner joy judge jump junior keen key king kings kirk
  knight lace lake lamb lane lark last law lawn lead leader lee leek lever lily list little lock lodge long lord love
  lowe lucky lynch mace major man manor mark marks marsh marshall mason master may meadow meadows mercer mercy mill
  miller millers mills mint miles mole moon moor moore moss mount nettle new nice noble norman north oak oaks olive
  olives orchard organ page pace paddock palmer park parker parks parsons pass pat patience pearl peace peacock pepper perry
  pike pink piper pitt place plant planter pleasant plum pole pond pool poppy porter post pot potter potts pound power
  powers price pride prince prior priest prudence queen quick rain raven ray read reader red reed reeve rich ridge river
  rivers robin rock rod roman rook rose rosemary rowe rowan ruby rush rust sage sailor sale sally sand sandy savage scott
  sea self senior sharp shaw shepherd shields ship shore short silver singer skinner skip slater smart smith snow south
  spark sparrow spencer spice spring staff stage star steel stone stones stork storm strange street strong sue
  summers sutton swallow swan sweet swift tanner taylor teller temple terrace thorn thorpe tiger till timber
  tower town towers trust tucker turner underwood usher vale victor victoria vine violet viola walk walker wall walls
  ward waters warden way weaver webb week weeks welch well wells west wheeler white wild will wills wise wolf wood woods
  woodward worth wren wright yard york young
  albert alexandra charlotte clarence devon edward elizabeth george germany india israel jordan kent lancaster lincoln
  nelson chester carlisle paris sydney troy washington wesley winchester windsor
  team nobody someone somebody resident residents council county chair clerk guest open none`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

export function isOrdinary(folded: string): boolean {
  return ordinary.has(folded)
}

const monthsAndDays = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

export function isMonthOrDay(folded: string): boolean {
  return monthsAndDays.has(folded)
}
